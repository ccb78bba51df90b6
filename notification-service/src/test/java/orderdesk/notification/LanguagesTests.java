package orderdesk.notification;

import static orderdesk.notification.Story.ORDER;
import static orderdesk.notification.Story.PLACED;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import orderdesk.contracts.notification.NotificationEvent.Channel;
import orderdesk.contracts.order.Awaited;
import orderdesk.contracts.order.OrderEvent.OrderAgreed;
import orderdesk.contracts.order.OrderEvent.OrderCancelled;
import orderdesk.contracts.shared.Language;
import orderdesk.contracts.stock.StockEvent.StockShort;
import orderdesk.notification.message.domain.Kind;
import orderdesk.notification.message.domain.Letter;
import orderdesk.notification.text.Wording;
import orderdesk.platform.aggregate.Cause;
import orderdesk.platform.testing.FixedShops;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Customers are written to in their own language, else in their shop's; what nobody has translated is in Russian. */
class LanguagesTests {

    static final Cause VERA = new Cause("vera", "test", null);

    final PostOffice office = new PostOffice(PLACED);

    @Test
    void shopThatWritesInEnglishDoesSoInWordsTimesAndSums() {
        office.shops.with(FixedShops.TRIBUNA, Story.writingIn(Language.EN));

        office.hear(Story.placed());
        office.send();
        assertThat(last().subject()).isEqualTo("We have your order 10427");
        assertThat(last().text())
                .contains(
                        "Good afternoon, Ирина Сергеевна!",
                        "we will call today by 14:35",
                        "1. Футболка домашняя, сезон 2025/26, size M, colour красный — 2 pieces, 2,580 RUB",
                        "To pay — 3,070 RUB.");

        office.hear(Story.confirmed(1, PLACED));
        office.pass(Duration.ofSeconds(10));
        assertThat(last().text())
                .contains(
                        "Delivery — by courier, 490 RUB",
                        "Address: улица Светланская, дом 10, Москва, 119991",
                        "We deliver on Thursday, 26 November between 10:00 and 14:00",
                        "Telephone for the delivery: +7 912 345-67-90",
                        "Payment — by card to the courier")
                .doesNotContain("{{", "рубл", "К оплате");
    }

    @Test
    void paymentAndCancellationAreInEnglishToo() {
        office.shops.with(FixedShops.TRIBUNA, Story.writingIn(Language.EN));
        office.hear(Story.placed(ORDER, Story.prepaid(), PLACED));
        office.hear(new OrderAgreed(ORDER, 1, Set.of(Awaited.PREPAYMENT), PLACED.plus(Duration.ofHours(48)), PLACED));
        office.pass(Duration.ofSeconds(10));
        assertThat(last().text())
                .contains("on Thursday, 26 November by 14:05", "Pay now: https://tribuna.example/pay/" + ORDER);

        office.hear(new OrderCancelled(ORDER, "changed her mind", "irina", PLACED.plusSeconds(60)));
        office.pass(Duration.ofMinutes(2));
        assertThat(last().subject()).isEqualTo("Order 10427 is cancelled");
    }

    @Test
    void customerWhoWantsAnotherLanguageThanHisShopsGetsIt() {
        office.hear(Story.placed());
        office.send();
        assertThat(last().subject()).isEqualTo("Заказ 10427 принят");

        speaks(Language.EN);
        office.hear(Story.missed(1, PLACED.plusSeconds(60)));
        office.pass(Duration.ofMinutes(1));
        assertThat(last().subject()).isEqualTo("We could not reach you about order 10427");

        speaks(null);
        office.hear(Story.confirmed(1, PLACED.plusSeconds(120)));
        office.pass(Duration.ofMinutes(2));
        assertThat(last().subject()).isEqualTo("Заказ 10427 подтверждён");
    }

    /** Whole in Russian, and not Russian words around English times. */
    @Test
    void whatNobodyHasTranslatedIsInRussianUntilTheShopDoes() {
        office.shops.with(FixedShops.TRIBUNA, Story.writingIn(Language.EN));
        office.hear(Story.placed());
        office.hear(Story.confirmed(1, PLACED));
        office.pass(Duration.ofSeconds(10));
        office.hear(missing(1));
        office.send();
        assertThat(last().text())
                .contains("Позвоним сегодня до 14:35", "2 штуки")
                .doesNotContain("by 14:35");

        var words = new Wording("Order {{order.number}} has changed", "We will call {{owed.when}}.");
        office.desk()
                .texts()
                .change(FixedShops.TRIBUNA, Kind.STOCK_CHANGED, Channel.EMAIL, Language.EN, words, VERA, _ -> {});
        office.hear(missing(2));
        office.send();
        assertThat(last().text()).isEqualTo("We will call today by 14:35.");
    }

    /** By its own words in Russian an English shop is not left without the service's English ones. */
    @Test
    void ownWordsInOneLanguageAreNoneInAnother() {
        office.shops.with(FixedShops.TRIBUNA, Story.writingIn(Language.EN));
        var words = new Wording("Заказ {{order.number}}", "Ждите звонка {{call.when}}.");
        office.desk().texts().change(FixedShops.TRIBUNA, Kind.ACCEPTED, Channel.EMAIL, words, VERA, _ -> {});

        office.hear(Story.placed());
        office.send();

        assertThat(last().subject()).isEqualTo("We have your order 10427");
    }

    @Test
    void previewIsInTheCustomersLanguageOrTheOneAskedFor() {
        office.hear(Story.placed());
        speaks(Language.EN);
        var texts = office.desk().texts();

        var his = texts.preview(FixedShops.TRIBUNA, Kind.ACCEPTED, Channel.SMS, null, ORDER);
        var asked = texts.preview(FixedShops.TRIBUNA, Kind.ACCEPTED, Channel.SMS, Language.RU, ORDER);

        assertThat(his.orElseThrow().filled().orElseThrow().text())
                .isEqualTo("We have your order 10427 and will call today by 14:35. Tribuna 8 800 555-01-22");
        assertThat(asked.orElseThrow().filled().orElseThrow().text()).contains("Позвоним до 14:35");
    }

    private void speaks(@Nullable Language language) {
        assertThat(office.desk()
                        .addressees()
                        .change(FixedShops.TRIBUNA, ORDER, Map.of(), Set.of(), language, VERA, _ -> {}))
                .isPresent();
    }

    private static StockShort missing(int revision) {
        return new StockShort(ORDER, 1, revision, Story.asked(PLACED).lines(), PLACED);
    }

    private Letter last() {
        return office.server.letters.getLast();
    }
}
