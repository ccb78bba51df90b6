package orderdesk.platform.calling;

import static orderdesk.platform.calling.Windows.DEFAULT;
import static orderdesk.platform.calling.Windows.MOSCOW;
import static orderdesk.platform.calling.Windows.hours;
import static orderdesk.platform.calling.Windows.tuesday;
import static orderdesk.platform.calling.Windows.wednesday;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import orderdesk.contracts.confirmation.Promise;
import orderdesk.platform.calling.Purpose.ConfirmOrder;
import orderdesk.platform.calling.Purpose.JudgeRefused;
import orderdesk.platform.calling.Purpose.PromisedCall;
import orderdesk.platform.calling.Purpose.RetryCall;
import orderdesk.platform.calling.Purpose.SomethingChanged;
import org.junit.jupiter.api.Test;

class ReasonTests {

    static final ZoneId YEKATERINBURG = ZoneId.of("Asia/Yekaterinburg");
    static final Locale RUSSIAN = Locale.of("ru");

    @Test
    void orderOfTheDaySaysHowLongIsLeft() {
        var placed = tuesday("14:05", MOSCOW);
        var order = new ConfirmOrder(placed, placed);

        assertThat(english(order, MOSCOW, tuesday("14:23", MOSCOW))).isEqualTo("30 min from placement, 12 min left");
        assertThat(russian(order, MOSCOW, tuesday("14:40", MOSCOW))).isEqualTo("30 мин от оформления, опоздание 5 мин");
    }

    @Test
    void orderOfTheNightSaysWhenTheWindowOpensThereAndHere() {
        var placed = wednesday("03:00", MOSCOW);
        var order = new ConfirmOrder(placed, placed);

        assertThat(english(order, YEKATERINBURG, placed))
                .isEqualTo("order of the night, window opens at 10:00 in Yekaterinburg (08:00 here)");
        assertThat(russian(order, YEKATERINBURG, placed))
                .isEqualTo("заказ вне окна звонков, окно откроется в 10:00: Екатеринбург (здесь 08:00)");
        assertThat(russian(order, MOSCOW, placed)).isEqualTo("заказ вне окна звонков, окно откроется в 10:00");
    }

    @Test
    void unknownStockIsSaid() {
        var placed = tuesday("14:05", MOSCOW);

        assertThat(russian(new ConfirmOrder(placed, null), MOSCOW, tuesday("14:10", MOSCOW)))
                .isEqualTo("30 мин от оформления, можно звонить с 14:15");
        assertThat(russian(new ConfirmOrder(placed, null), MOSCOW, tuesday("14:20", MOSCOW)))
                .isEqualTo("30 мин от оформления, наличие неизвестно, осталось 15 мин");
    }

    @Test
    void promiseIsSaidInTheCustomersTime() {
        var promise = new Promise(Promise.Kind.AT, tuesday("18:00", MOSCOW), null, false, "ответ", "обещан ответ");
        var promised = new PromisedCall(tuesday("12:00", MOSCOW), promise, null);

        assertThat(english(promised, MOSCOW, tuesday("18:01", MOSCOW))).isEqualTo("promised for 18:00, 4 min left");
        assertThat(russian(promised, YEKATERINBURG, tuesday("13:00", MOSCOW)))
                .isEqualTo("обещан звонок в 20:00, можно звонить с 20:00");
    }

    @Test
    void retryThatATalkPutOffSaysWhenHeTalkedWithUs() {
        var talked = tuesday("14:20", MOSCOW);
        var retry = new RetryCall(tuesday("17:20", MOSCOW), talked);

        assertThat(russian(retry, YEKATERINBURG, talked))
                .isEqualTo("звонил нам в 14:20, прежний звонок отложен, можно звонить с 19:20");
        assertThat(english(retry, MOSCOW, tuesday("17:30", MOSCOW)))
                .isEqualTo("talked with us at 14:20, the call before was put off, 20 min left");
    }

    @Test
    void everyOtherPurposeSpeaksToo() {
        var now = tuesday("14:00", MOSCOW);

        assertThat(russian(new JudgeRefused(now, null), MOSCOW, now))
                .isEqualTo("согласованное изменилось, позвонить сразу, осталось 0 мин");
        for (var what : Purpose.What.values()) {
            assertThat(russian(new SomethingChanged(now, what), MOSCOW, now)).endsWith(", осталось 30 мин");
        }
    }

    private static String russian(Purpose purpose, ZoneId customer, Instant now) {
        return sentence(purpose, customer, now, RUSSIAN);
    }

    private static String english(Purpose purpose, ZoneId customer, Instant now) {
        return sentence(purpose, customer, now, Locale.ENGLISH);
    }

    private static String sentence(Purpose purpose, ZoneId customer, Instant now, Locale language) {
        var hours = hours(DEFAULT, customer);
        return new Reason(hours, customer, MOSCOW, language).sentence(purpose, hours.schedule(purpose, now), now);
    }
}
