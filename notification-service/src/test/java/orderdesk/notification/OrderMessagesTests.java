package orderdesk.notification;

import static orderdesk.notification.Story.ORDER;
import static orderdesk.notification.Story.PLACED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import orderdesk.contracts.confirmation.ConfirmationEvent.PromiseGiven;
import orderdesk.contracts.confirmation.ConfirmationEvent.PromiseRenegotiated;
import orderdesk.contracts.confirmation.Promise;
import orderdesk.contracts.confirmation.PromiseId;
import orderdesk.contracts.notification.NotificationEvent.Channel;
import orderdesk.contracts.notification.NotificationEvent.MessageFailed;
import orderdesk.contracts.notification.NotificationEvent.MessageSuppressed;
import orderdesk.contracts.notification.NotificationEvent.Suppression;
import orderdesk.contracts.order.OrderEvent;
import orderdesk.contracts.order.OrderEvent.OrderCancelled;
import orderdesk.contracts.order.OrderId;
import orderdesk.contracts.stock.StockEvent.StockShort;
import orderdesk.notification.mailbox.Drafts;
import orderdesk.notification.message.domain.Kind;
import orderdesk.notification.message.domain.Letter;
import orderdesk.notification.message.domain.Outcome;
import orderdesk.notification.messaging.OrdersReader;
import orderdesk.notification.text.Wording;
import orderdesk.platform.aggregate.Cause;
import orderdesk.platform.testing.FixedShops;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a customer hears when his order changes after it was placed, and when he hears nothing of it. */
class OrderMessagesTests {

    static final Duration TEN_SECONDS = Duration.ofSeconds(10);

    final PostOffice office = new PostOffice(PLACED);

    @BeforeEach
    void orderIsKnown() {
        office.hear(Story.placed());
        office.send();
    }

    @Test
    void whatIsMissingFromAConfirmedOrderIsSaidWithTheTimeOfACall() {
        office.hear(Story.confirmed(1, PLACED));
        office.pass(TEN_SECONDS);

        office.hear(missing(2));
        office.send();
        office.pass(TEN_SECONDS);

        assertThat(subjects())
                .containsExactly("Заказ 10427 принят", "Заказ 10427 подтверждён", "Изменение по заказу 10427");
        assertThat(office.server.letters.getLast().text())
                .contains("изменилось наличие. Позвоним сегодня до 14:35", "1. Футболка домашняя");
    }

    @Test
    void whatIsMissingFromAnOrderThatIsOpenAgainIsAMatterOfTheCall() {
        office.hear(Story.confirmed(1, PLACED));
        office.pass(TEN_SECONDS);
        office.hear(missing(2));
        office.hear(Story.reopened(2, PLACED));

        office.pass(TEN_SECONDS);

        assertThat(subjects()).doesNotContain("Изменение по заказу 10427");
        assertThat(suppressed()).contains(tuple("stock-changed", Suppression.OVERTAKEN));
    }

    @Test
    void promiseThatIsMovedIsSaidWithItsNewTimeAfterTenSeconds() {
        moved(1, 2, PLACED.plus(Duration.ofHours(3)));
        office.pass(TEN_SECONDS.minusSeconds(1));
        assertThat(office.server.letters).hasSize(1);

        office.pass(Duration.ofSeconds(1));
        office.pass(TEN_SECONDS);

        assertThat(subjects()).containsExactly("Заказ 10427 принят", "Перенесли звонок по заказу 10427");
        assertThat(office.server.letters.getLast().text())
                .contains("Позвоним по вашему заказу номер 10 427 сегодня в 17:05.");
    }

    @Test
    void promiseThatIsMovedOnceMoreIsSaidOnce() {
        moved(1, 2, PLACED.plus(Duration.ofHours(3)));
        moved(2, 3, PLACED.plus(Duration.ofHours(4)));

        office.pass(TEN_SECONDS);

        assertThat(office.server.letters)
                .filteredOn(letter -> letter.subject().startsWith("Перенесли"))
                .singleElement()
                .extracting(Letter::text)
                .asString()
                .contains("сегодня в 18:05.");
        assertThat(suppressed()).containsExactly(tuple("promise-moved", Suppression.OVERTAKEN));
    }

    @Test
    void cancellingIsSaidOnceAfterTenSeconds() {
        var cancelled =
                PostOffice.<OrderEvent>received("order", 2, new OrderCancelled(ORDER, "дубль", "irina", PLACED));
        var orders = new OrdersReader(office.desk().follow(), office.desk().webhooks(), Drafts.NOBODY);
        orders.on(cancelled);
        office.pass(TEN_SECONDS.minusSeconds(1));
        assertThat(office.server.letters).hasSize(1);

        office.pass(Duration.ofSeconds(1));
        orders.on(cancelled);
        office.pass(Duration.ofMinutes(1));

        assertThat(subjects()).containsExactly("Заказ 10427 принят", "Заказ 10427 отменён");
        assertThat(office.server.letters.getLast().text()).contains("Ваш заказ номер 10 427 отменён.");
    }

    @Test
    void customerHearsNothingOfADuplicateWhoseOtherOrderGoesOn() {
        office.hear(new OrderCancelled(ORDER, "DUPLICATE 10428", "irina", PLACED, new OrderId(new UUID(4, 2))));

        office.pass(Duration.ofMinutes(1));

        assertThat(subjects()).containsExactly("Заказ 10427 принят");
        assertThat(office.store.events(MessageFailed.class)).isEmpty();
    }

    /** A certificate is in the shop's words, and there is none in the order. */
    @Test
    void valueThatIsMissingBlocksTheMessageAndIsNamed() {
        var wording = new Wording("Заказ {{order.number}}", "По сертификату — {{totals.certificates|money}}");
        var cause = new Cause("vera", "test", null);
        office.desk().texts().change(FixedShops.TRIBUNA, Kind.CANCELLED, Channel.EMAIL, wording, cause, _ -> {});
        office.hear(new OrderCancelled(ORDER, "дубль", "irina", PLACED));

        office.pass(TEN_SECONDS);

        assertThat(office.server.letters).hasSize(1);
        assertThat(office.store.events(MessageFailed.class))
                .extracting(MessageFailed::template, MessageFailed::reason)
                .containsExactly(tuple("cancelled", "There is no value for totals.certificates"));
    }

    /** Ready answers ask for it, and so do messages. */
    @Test
    void answerGoesToTheMailboxOfTheShopThatIsRead() {
        assertThat(office.server.letters.getLast().replyTo()).isNull();
        office.mailbox = Optional.of("zakaz@tribuna.example");

        office.hear(new OrderCancelled(ORDER, "дубль", "irina", PLACED));
        office.pass(TEN_SECONDS);

        assertThat(office.server.letters.getLast().replyTo()).isEqualTo("zakaz@tribuna.example");
    }

    @Test
    void whatNeverReachedItsRecipientFailsAndSomebodyIsTold() {
        var quiet = new PostOffice(PLACED);
        quiet.sms.next(new Outcome.Taken("smsc-1"));
        quiet.hear(Story.placed(ORDER, Story.callable("+79123456789"), PLACED));
        var sending = quiet.desk().sending();
        assertThat(sending.undelivered("smsc-1", "UNDELIV")).isFalse();
        quiet.send();

        assertThat(sending.undelivered("smsc-1", "UNDELIV")).isTrue();
        sending.undelivered("smsc-1", "UNDELIV");

        assertThat(quiet.store.events(MessageFailed.class))
                .extracting(MessageFailed::template, MessageFailed::channel, MessageFailed::reason)
                .containsExactly(tuple("accepted", Channel.SMS, "UNDELIV"));
        quiet.pass(Duration.ofMinutes(10));
        assertThat(quiet.sms.letters).isEmpty();
    }

    @Test
    void whatWasDeliveredStaysDelivered() {
        var quiet = new PostOffice(PLACED);
        quiet.sms.next(new Outcome.Taken("smsc-1"));
        quiet.hear(Story.placed(ORDER, Story.callable("+79123456789"), PLACED));
        quiet.send();
        var id = quiet.messages().getLast().id();

        quiet.desk().sending().delivered("smsc-1");
        quiet.desk().sending().returned(id, "late");

        assertThat(quiet.store.events(MessageFailed.class)).isEmpty();
    }

    private void moved(long from, long to, Instant when) {
        if (from == 1) {
            office.hear(given(1, PLACED.plus(Duration.ofHours(1))));
        }
        office.hear(new PromiseRenegotiated(ORDER, id(from), id(to), office.clock.instant()));
        office.hear(given(to, when));
    }

    private static PromiseGiven given(long number, Instant when) {
        var promise = new Promise(Promise.Kind.AT, when, null, false, "ответ склада", "обещали ответ");
        return new PromiseGiven(ORDER, id(number), promise, FixedShops.ANNA, null, PLACED);
    }

    private static PromiseId id(long number) {
        return new PromiseId(new UUID(7, number));
    }

    private static StockShort missing(int revision) {
        var lines = Story.asked(PLACED).lines();
        return new StockShort(ORDER, 1, revision, lines, PLACED.plusSeconds(10));
    }

    private List<String> subjects() {
        return office.server.letters.stream().map(Letter::subject).toList();
    }

    private List<Tuple> suppressed() {
        return office.store.events(MessageSuppressed.class).stream()
                .map(event -> tuple(event.template(), event.reason()))
                .toList();
    }
}
