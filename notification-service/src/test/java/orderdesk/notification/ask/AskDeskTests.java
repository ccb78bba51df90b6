package orderdesk.notification.ask;

import static orderdesk.notification.Story.ORDER;
import static orderdesk.notification.Story.PLACED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import orderdesk.contracts.order.OrderEvent.DeliveryReported;
import orderdesk.contracts.order.OrderEvent.DeliveryResult;
import orderdesk.contracts.shared.ShopId;
import orderdesk.notification.PostOffice;
import orderdesk.notification.Story;
import orderdesk.notification.ask.AskDesk.Answered;
import orderdesk.notification.ask.Patience.Asker;
import orderdesk.platform.aggregate.Cause;
import orderdesk.platform.testing.FixedShops;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AskDeskTests {

    static final Cause CUSTOMER = new Cause("customer", "test", null);

    final PostOffice office = new PostOffice(PLACED);

    @BeforeEach
    void orderIsKnown() {
        office.hear(Story.placed());
    }

    @ParameterizedTest
    @ValueSource(strings = {"+79123456789", "8 912 345-67-89", "9123456789", "8 (912) 345 67 90"})
    void whoKnowsNumberAndTelephoneLearnsHowItStandsAndNothingOfAnybody(String phone) {
        var answered = ask("10427", phone, "a").orElseThrow();

        assertThat(answered.status()).isEqualTo("Заказ номер 10 427 принят и ждёт подтверждения по телефону.");
        assertThat(answered.delivery()).contains("курьером", "послезавтра с 10 до 14 часов");
        assertThat(answered.payment()).contains("К оплате — 3 070 рублей.");
        assertThat(answered.exchange()).contains("8 800 555-01-22");
        assertThat(answered.toString())
                .doesNotContain("Иванов", "Ирина", "Светланская", "Москва", "345", "example", "{{");
    }

    @ParameterizedTest
    @ValueSource(strings = {"+79120000000", "3456789", "", "телефон"})
    void anotherTelephoneIsAnsweredAsAnUnknownNumber(String phone) {
        assertThat(ask("10427", phone, "a")).isEmpty();
        assertThat(ask("10428", "+79123456789", "a")).isEmpty();
    }

    @Test
    void orderOfAnotherShopIsUnknown() {
        var asked = office.desk().asking().ask(new ShopId("chasy"), "10427", "+79123456789", List.of(), CUSTOMER);

        assertThat(asked).isEmpty();
    }

    @Test
    void whatTheCarrierReportedIsSaid() {
        office.hear(Story.confirmed(1, PLACED));
        office.hear(new DeliveryReported(ORDER, DeliveryResult.DELIVERED, null, "r-1", PLACED));

        assertThat(ask("10427", "+79123456789", "a").orElseThrow().status()).isEqualTo("Заказ номер 10 427 доставлен.");
    }

    @Test
    void tenQuestionsAboutAnOrderInTenMinutesWhoeverAsks() {
        for (var number = 1; number <= AskDesk.OF_ORDER_MAX; number++) {
            ask("10427", "+79120000000", "asker-" + number);
        }

        assertThatExceptionOfType(AskedTooOften.class)
                .isThrownBy(() -> ask("10427", "+79123456789", "another"))
                .satisfies(often -> assertThat(often.pause()).isEqualTo(Duration.ofMinutes(10)));
        office.clock.advance(Duration.ofMinutes(10));
        assertThat(ask("10427", "+79123456789", "another")).isPresent();
    }

    @Test
    void askerHasHisLimitOverAllOrders() {
        for (var number = 1; number <= 20; number++) {
            ask("2%04d".formatted(number), "+79123456789", "a");
        }

        assertThatExceptionOfType(AskedTooOften.class).isThrownBy(() -> ask("10427", "+79123456789", "a"));
        assertThat(ask("10427", "+79123456789", "b")).isPresent();
    }

    private Optional<Answered> ask(String number, String phone, String who) {
        return office.desk().asking().ask(FixedShops.TRIBUNA, number, phone, List.of(new Asker(who, 20)), CUSTOMER);
    }
}
