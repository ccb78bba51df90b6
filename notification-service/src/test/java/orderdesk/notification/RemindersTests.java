package orderdesk.notification;

import static orderdesk.notification.Story.ORDER;
import static orderdesk.notification.Story.PLACED;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import orderdesk.contracts.notification.NotificationEvent.MessageSuppressed;
import orderdesk.contracts.notification.NotificationEvent.Suppression;
import orderdesk.contracts.order.Awaited;
import orderdesk.contracts.order.OrderEvent.DeliveryReported;
import orderdesk.contracts.order.OrderEvent.DeliveryResult;
import orderdesk.contracts.order.OrderEvent.OrderAgreed;
import orderdesk.contracts.order.OrderEvent.OrderCancelled;
import orderdesk.contracts.order.OrderEvent.OrderPlaced;
import orderdesk.contracts.order.OrderEvent.PaymentRecorded;
import orderdesk.contracts.order.Totals;
import orderdesk.notification.message.domain.Kind;
import orderdesk.notification.message.domain.Letter;
import orderdesk.platform.aggregate.Cause;
import orderdesk.platform.testing.FixedShops;
import org.junit.jupiter.api.Test;

/** What is written before something: placed on Tuesday at 14:05 in Moscow, delivered on Thursday from 10 to 14. */
class RemindersTests {

    static final Cause VERA = new Cause("vera", "test", null);

    static final String PAGE = "https://tribuna.example/pay/%s?number=10427".formatted(ORDER);

    final PostOffice office = new PostOffice(PLACED);

    @Test
    void whoHasToPayFirstIsToldWhereAndUntilWhen() {
        office.hear(prepaid());
        office.hear(agreed(PLACED));

        office.pass(Duration.ofSeconds(10));

        assertThat(about("Оплата заказа 10427"))
                .singleElement()
                .satisfies(letter -> assertThat(letter.text())
                        .contains("послезавтра до 14:05", "3 070 рублей", "Оплатить сразу: " + PAGE)
                        .doesNotContain("{{"));
    }

    /** Nobody is sent to a page on which he cannot pay any more. */
    @Test
    void linkIsNotSentAfterTheTermOfItsPayment() {
        office.hear(prepaid());
        office.hear(agreed(PLACED));

        office.pass(Duration.ofHours(48));

        assertThat(about("Оплата заказа 10427")).isEmpty();
        assertThat(reasons("payment-link")).containsExactly(Suppression.EXPIRED);
    }

    @Test
    void shortMessageHasTheAddressTooAndTheTerm() {
        office.hear(Story.placed(ORDER, Story.prepaid("+79161234567"), PLACED));
        office.hear(agreed(PLACED));

        office.pass(Duration.ofSeconds(10));

        assertThat(office.sms.letters)
                .singleElement()
                .satisfies(letter -> assertThat(letter.text())
                        .contains("заказ 10427 согласован", "послезавтра до 14:05", "\n" + PAGE));
    }

    @Test
    void paymentIsRemindedOfFourHoursBeforeItsTermEndsAndOnce() {
        office.hear(prepaid());
        office.hear(agreed(PLACED));
        office.hear(agreed(PLACED));
        office.pass(Duration.ofHours(44).minusSeconds(1));
        assertThat(about("Ждём оплату")).isEmpty();

        office.pass(Duration.ofSeconds(1));
        office.pass(Duration.ofHours(1));

        assertThat(about("Ждём оплату"))
                .singleElement()
                .satisfies(letter -> assertThat(letter.text())
                        .contains("сегодня до 14:05", "К оплате — 3 070 рублей", "Оплатить сразу: " + PAGE)
                        .doesNotContain("{{"));
    }

    @Test
    void whoHasPaidOrIsGoneIsNotRemindedOfPayment() {
        office.hear(prepaid());
        office.hear(agreed(PLACED));
        var paid = Story.rub(3070);
        var due = new Totals(
                Story.rub(2580), Story.rub(0), Story.rub(490), paid, Story.rub(0), paid, Story.rub(0), Story.rub(0));
        office.hear(new PaymentRecorded(ORDER, paid, "ref", due, PLACED.plusSeconds(60)));

        office.pass(Duration.ofHours(45));

        assertThat(about("Ждём оплату")).isEmpty();
        assertThat(reasons("payment-reminder")).containsExactly(Suppression.OVERTAKEN);
    }

    @Test
    void deliveryIsRemindedOfTheEveningBefore() {
        confirmedAt(PLACED);
        office.clock.advance(Duration.between(PLACED, Instant.parse("2026-11-25T14:59:59Z")));
        office.send();
        assertThat(about("Доставка заказа")).isEmpty();

        office.pass(Duration.ofSeconds(1)); // 18:00 in Moscow, 16 hours before the slot

        assertThat(about("Доставка заказа"))
                .singleElement()
                .satisfies(letter -> assertThat(letter.text()).contains("завтра с 10 до 14 часов", "К оплате — 3 070"));
    }

    @Test
    void whatIsDeliveredOrCancelledIsNotRemindedOf() {
        confirmedAt(PLACED);
        office.hear(new DeliveryReported(ORDER, DeliveryResult.DELIVERED, null, "d1", PLACED.plusSeconds(600)));
        office.pass(Duration.ofHours(30));
        var cancelled = new PostOffice(PLACED);
        cancelled.hear(Story.placed());
        cancelled.hear(Story.confirmed(1, PLACED));
        cancelled.hear(new OrderCancelled(ORDER, "передумала", "irina", PLACED.plusSeconds(600)));
        cancelled.pass(Duration.ofHours(30));

        assertThat(about("Доставка заказа")).isEmpty();
        assertThat(reasons("delivery-reminder")).containsExactly(Suppression.OVERTAKEN);
        assertThat(cancelled.server.letters)
                .noneMatch(letter -> letter.subject().startsWith("Доставка"));
    }

    /** The service was away until the courier had been there. */
    @Test
    void reminderAfterTheDeliveryIsNotSent() {
        confirmedAt(PLACED);

        office.pass(Duration.between(PLACED, Instant.parse("2026-11-26T07:00:00Z")));

        assertThat(about("Доставка заказа")).isEmpty();
        assertThat(reasons("delivery-reminder")).containsExactly(Suppression.EXPIRED);
    }

    @Test
    void whoAgreesInTheLastHoursHasBeenToldAlready() {
        var late = new PostOffice(Instant.parse("2026-11-25T15:30:00Z"));
        late.hear(Story.placed());
        late.hear(Story.confirmed(1, Instant.parse("2026-11-25T15:30:00Z")));

        late.pass(Duration.ofHours(12));

        assertThat(late.server.letters).noneMatch(letter -> letter.subject().startsWith("Доставка"));
    }

    @Test
    void shopChoosesWhenToRemindAndWhetherAtAll() {
        var timings = office.desk().timings();
        timings.change(FixedShops.TRIBUNA, Kind.PAYMENT_REMINDER, true, Duration.ofHours(24), VERA, _ -> {});
        timings.change(FixedShops.TRIBUNA, Kind.CONFIRMED, false, Duration.ZERO, VERA, _ -> {});
        office.hear(prepaid());
        office.hear(agreed(PLACED));

        office.pass(Duration.ofHours(24));
        office.hear(Story.confirmed(1, office.clock.instant()));
        office.pass(Duration.ofMinutes(1));

        assertThat(about("Ждём оплату")).hasSize(1);
        assertThat(about("Заказ 10427 подтверждён")).isEmpty();
    }

    private void confirmedAt(Instant at) {
        office.hear(Story.placed());
        office.hear(Story.confirmed(1, at));
    }

    private static OrderPlaced prepaid() {
        return Story.placed(ORDER, Story.prepaid(), PLACED);
    }

    private static OrderAgreed agreed(Instant at) {
        return new OrderAgreed(ORDER, 1, Set.of(Awaited.PREPAYMENT), at.plus(Duration.ofHours(48)), at);
    }

    private List<Letter> about(String subject) {
        return office.server.letters.stream()
                .filter(letter -> letter.subject().startsWith(subject))
                .toList();
    }

    private List<Suppression> reasons(String template) {
        return office.store.events(MessageSuppressed.class).stream()
                .filter(event -> event.template().equals(template))
                .map(MessageSuppressed::reason)
                .toList();
    }
}
