package orderdesk.platform.calling;

import static orderdesk.platform.calling.Windows.DEFAULT;
import static orderdesk.platform.calling.Windows.MOSCOW;
import static orderdesk.platform.calling.Windows.hours;
import static orderdesk.platform.calling.Windows.tuesday;
import static orderdesk.platform.calling.Windows.wednesday;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Random;
import orderdesk.contracts.confirmation.Promise;
import orderdesk.platform.calling.Purpose.CallbackRequest;
import orderdesk.platform.calling.Purpose.CalledInVain;
import orderdesk.platform.calling.Purpose.ConfirmOrder;
import orderdesk.platform.calling.Purpose.DeliveryReminder;
import orderdesk.platform.calling.Purpose.DeliveryTrouble;
import orderdesk.platform.calling.Purpose.DroppedLine;
import orderdesk.platform.calling.Purpose.PromisedCall;
import orderdesk.platform.calling.Purpose.Trouble;
import orderdesk.platform.calling.Purpose.Welcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The examples of the queue's arithmetic that concern every other call, and what holds of all of them together. */
class OtherCallsTests {

    private static final Instant TWO = tuesday("14:00", MOSCOW);

    @Test
    void callbackIsOwedWithinTenMinutes() {
        assertThat(schedule(new CallbackRequest(TWO, false), TWO))
                .isEqualTo(new Schedule(
                        WorkClass.OWED,
                        TWO,
                        TWO,
                        tuesday("20:30", MOSCOW),
                        tuesday("14:10", MOSCOW),
                        tuesday("14:15", MOSCOW),
                        tuesday("14:10", MOSCOW),
                        Windows.RULES));
    }

    @Test
    void callbackOfTheEveningCountsOnInTheMorning() {
        var asked = tuesday("20:25", MOSCOW);

        var schedule = schedule(new CallbackRequest(asked, false), asked);

        assertThat(schedule.callBy()).isEqualTo(wednesday("10:05", MOSCOW));
        assertThat(schedule.rank()).isEqualTo(tuesday("20:28", MOSCOW));
    }

    @Test
    void whoWaitsAtTheSiteIsCalledOutsideTheWindowButNotAtNight() {
        var evening = tuesday("21:00", MOSCOW);
        var night = tuesday("22:30", MOSCOW);

        assertThat(schedule(new CallbackRequest(evening, true), evening))
                .extracting(Schedule::workClass, Schedule::callableFrom, Schedule::callBy)
                .containsExactly(WorkClass.PROMISED_OR_WAITING_NOW, evening, tuesday("21:02", MOSCOW));
        assertThat(schedule(new CallbackRequest(night, true), night).callableFrom())
                .isEqualTo(wednesday("08:00", MOSCOW));
    }

    @ParameterizedTest
    @CsvSource({"false", "true"})
    void whoCalledInVainIsCalledAfterHalfAMinuteAndWithinThree(boolean message) {
        var schedule = schedule(new CalledInVain(TWO, message), TWO);

        assertThat(schedule.callableFrom()).isEqualTo(TWO.plusSeconds(30));
        assertThat(schedule.callBy()).isEqualTo(tuesday("14:03", MOSCOW));
        assertThat(schedule.breach()).isEqualTo(tuesday("14:10", MOSCOW));
        assertThat(schedule.workClass()).isEqualTo(WorkClass.OWED);
    }

    @Test
    void talkThatBrokeOffIsResumedWithinAMinute() {
        var schedule = schedule(new DroppedLine(TWO, null), TWO);

        assertThat(schedule.workClass()).isEqualTo(WorkClass.PROMISED_OR_WAITING_NOW);
        assertThat(schedule.callableFrom()).isEqualTo(TWO);
        assertThat(schedule.callBy()).isEqualTo(tuesday("14:01", MOSCOW));
        assertThat(schedule.breach()).isEqualTo(tuesday("14:05", MOSCOW));
    }

    @Test
    void deliveryThatWentWrongIsCalledAboutTheSameDay() {
        var schedule = schedule(new DeliveryTrouble(TWO, Trouble.REFUSED), TWO);

        assertThat(schedule.callBy()).isEqualTo(tuesday("15:00", MOSCOW));
        assertThat(schedule.breach()).isEqualTo(tuesday("20:30", MOSCOW));
    }

    @Test
    void welcomeComesLast() {
        var schedule = schedule(new Welcome(TWO), TWO);

        assertThat(schedule.workClass()).isEqualTo(WorkClass.WELCOME);
        assertThat(schedule.callableFrom()).isEqualTo(tuesday("14:02", MOSCOW));
        assertThat(schedule.callBy()).isEqualTo(tuesday("14:05", MOSCOW));
        assertThat(schedule.breach()).isEqualTo(tuesday("15:00", MOSCOW));
    }

    /** Slots on Thursday; dates are those of Wednesday and Thursday. */
    @ParameterizedTest
    @CsvSource({"10:00, 17:30, 20:30, false", "16:00, 12:00, 13:00, true", "13:00, 17:30, 10:00, true"})
    void reminderComesThreeHoursBeforeOrTheEveningBefore(String slot, String from, String callBy, boolean sameDay) {
        var start = thursday(slot);

        var schedule = schedule(new DeliveryReminder(TWO, start), TWO);

        assertThat(schedule.callableFrom()).isEqualTo(from.equals("12:00") ? thursday(from) : wednesday(from, MOSCOW));
        assertThat(schedule.callBy()).isEqualTo(sameDay ? thursday(callBy) : wednesday(callBy, MOSCOW));
        assertThat(schedule.breach()).isEqualTo(start.minus(Duration.ofHours(1)));
    }

    @Test
    void positionSaysItself() {
        var reason = new Reason(hours(DEFAULT, MOSCOW), MOSCOW, MOSCOW, Locale.ENGLISH);
        var purpose = new CalledInVain(TWO, false);

        assertThat(reason.sentence(purpose, schedule(purpose, TWO), TWO.plusSeconds(60)))
                .isEqualTo("missed call, 2 min left");
    }

    /** Orders to confirm and every other call: one order of work for the two services. */
    @Test
    void promiseIsHandedOutBeforeWhatIsLeftOfTheNight() {
        var night = tuesday("23:00", MOSCOW);
        var half = wednesday("10:30", MOSCOW);
        var promised = new Promise(Promise.Kind.AT, half, null, false, "", "");
        var work = new ArrayList<Schedule>();
        for (var i = 0; i < 80; i++) {
            work.add(schedule(new ConfirmOrder(night.plusSeconds(i), night), half));
        }
        work.add(schedule(new Welcome(night), half));
        var promise = schedule(new PromisedCall(night, promised, null), half);
        work.add(promise);

        var first = work.stream().filter(each -> each.callableAt(half)).min(Schedule.ORDER_OF_WORK);

        assertThat(first).hasValue(promise);
    }

    @Test
    void nothingIsEverCallableOutsideItsHours() {
        var random = new Random(42);
        var hours = hours(DEFAULT, MOSCOW);
        for (var i = 0; i < 2_000; i++) {
            var at = TWO.plusSeconds(random.nextInt(7 * 24 * 3600));
            var now = at.plusSeconds(random.nextInt(3 * 24 * 3600));
            var purpose = drawn(random, at);

            var schedule = hours.schedule(purpose, now);

            assertThat(schedule.callableFrom()).isBefore(schedule.callableUntil());
            assertThat(schedule.callableUntil()).isAfter(now);
            assertThat(hours.hard().isOpen(schedule.callableFrom())).isTrue();
            assertThat(isAskedForNow(purpose) || hours.window().isOpen(schedule.callableFrom()))
                    .isTrue();
            assertThat(schedule.rank()).isBeforeOrEqualTo(schedule.callBy());
        }
    }

    private static boolean isAskedForNow(Purpose purpose) {
        return purpose instanceof DroppedLine || purpose instanceof CallbackRequest(var _, var onSite) && onSite;
    }

    private static Purpose drawn(Random random, Instant at) {
        return switch (random.nextInt(6)) {
            case 0 -> new CallbackRequest(at, random.nextBoolean());
            case 1 -> new CalledInVain(at, random.nextBoolean());
            case 2 -> new DroppedLine(at, null);
            case 3 -> new DeliveryTrouble(at, Trouble.UNCOLLECTED);
            case 4 -> new Welcome(at);
            default -> new DeliveryReminder(at, at.plus(Duration.ofHours(5 + random.nextInt(60))));
        };
    }

    private static Schedule schedule(Purpose purpose, Instant now) {
        return hours(DEFAULT, MOSCOW).schedule(purpose, now);
    }

    private static Instant thursday(String time) {
        return wednesday(time, MOSCOW).plus(Duration.ofDays(1));
    }
}
