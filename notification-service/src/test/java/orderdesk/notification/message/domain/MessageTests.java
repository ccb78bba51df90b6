package orderdesk.notification.message.domain;

import static orderdesk.notification.Story.ORDER;
import static orderdesk.notification.Story.PLACED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import orderdesk.contracts.notification.NotificationEvent;
import orderdesk.contracts.notification.NotificationEvent.Channel;
import orderdesk.contracts.notification.NotificationEvent.MessageFailed;
import orderdesk.contracts.notification.NotificationEvent.MessageSent;
import orderdesk.contracts.notification.NotificationEvent.MessageSuppressed;
import orderdesk.contracts.notification.NotificationEvent.Suppression;
import orderdesk.contracts.order.OrderId;
import orderdesk.platform.Decision;
import orderdesk.platform.testing.FixedShops;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MessageTests {

    static final Wish WISH = Wish.of(Kind.CONFIRMED, "order:1:2", PLACED, 1);
    static final Instant DUE = PLACED.plusSeconds(10);
    static final Letter LETTER = new Letter("Трибуна", "irina@example.ru", "Заказ", "Текст");

    static Stream<Message> over() {
        return Stream.of(
                after(taken(), new Outcome.Taken()).next(),
                after(taken(), new Outcome.Refused(true, "550")).next(),
                waiting().suppress(Suppression.OVERTAKEN, DUE).next());
    }

    @Test
    void isTakenOnceItIsDueAndNotBefore() {
        assertThatExceptionOfType(NotWaiting.class)
                .isThrownBy(() -> waiting().taken(LETTER, Channel.EMAIL, DUE.minusMillis(1)));
        assertThat(waiting().taken(LETTER, Channel.EMAIL, DUE).stage())
                .isEqualTo(new Stage.Sending(DUE.plus(Message.SENDING_MAX), LETTER));
        assertThatExceptionOfType(NotWaiting.class).isThrownBy(() -> taken().taken(LETTER, Channel.EMAIL, DUE));
    }

    @Test
    void whatIsTakenForDeliveryIsSent() {
        var sent = after(taken(), new Outcome.Taken());

        assertThat(sent.next().stage()).isEqualTo(new Stage.Sent(DUE, LETTER, null));
        assertThat(sent.events())
                .containsExactly(new MessageSent(
                        waiting().id(), ORDER, "confirmed", NotificationEvent.Channel.EMAIL, 1, 0, DUE));
    }

    /** The pauses grow from 10 s to 15 min. */
    @Test
    void eightRefusalsForNowAreTheEnd() {
        var message = waiting();
        var now = DUE;
        for (var attempt = 1; attempt < Message.ATTEMPTS_MAX; attempt++) {
            message = message.taken(LETTER, Channel.EMAIL, now);
            message = message.after(attempt, LETTER, new Outcome.Refused(false, "451"), now)
                    .next();
            assertThat(message.stage()).isInstanceOf(Stage.Waiting.class);
            now = ((Stage.Waiting) message.stage()).at();
        }
        assertThat(now).isEqualTo(DUE.plusSeconds(10 + 30 + 90 + 270 + 810 + 900 + 900));

        var last = message.taken(LETTER, Channel.EMAIL, now)
                .after(Message.ATTEMPTS_MAX, LETTER, new Outcome.Refused(false, "451"), now);

        assertThat(last.next().stage()).isEqualTo(new Stage.Failed(now, "451"));
        assertThat(last.events()).hasSize(1).first().isInstanceOf(MessageFailed.class);
    }

    @Test
    void senderThatIsGoneLeavesItOpenWhetherItWasTaken() {
        var lapsed = taken().onTime(DUE.plus(Message.SENDING_MAX)).next();

        assertThat(lapsed.unsure()).isOne();
        assertThat(lapsed.stage()).isInstanceOf(Stage.Waiting.class);
    }

    /** A sender that was taken for dead comes back: what was taken is sent, nothing else that he says counts. */
    @Test
    void lateWordCountsOnlyIfItWasTaken() {
        var lapsed = taken().onTime(DUE.plus(Message.SENDING_MAX)).next();

        assertThat(after(lapsed, new Outcome.Refused(true, "550"))).isEqualTo(Decision.of(lapsed));
        assertThat(after(lapsed, new Outcome.Unanswered("timeout"))).isEqualTo(Decision.of(lapsed));
        assertThat(after(lapsed, new Outcome.Taken()).next().stage()).isEqualTo(new Stage.Sent(DUE, LETTER, null));
    }

    @Test
    void itsTimeEnds() {
        var end = DUE.plus(Kind.CONFIRMED.validFor());

        assertThat(waiting().deadline()).contains(end);
        assertThat(waiting().onTime(end).events()).hasSize(1).first().isInstanceOf(MessageSuppressed.class);
        var tried = after(taken(), new Outcome.Refused(false, "451")).next();
        assertThat(tried.onTime(end).events()).hasSize(1).first().isInstanceOf(MessageFailed.class);
    }

    @Test
    void wishOfLongAgoIsSuppressedAtOnce() {
        var end = DUE.plus(Kind.CONFIRMED.validFor());

        assertThat(Message.wished(WISH, FixedShops.TRIBUNA, ORDER, end.minusMillis(1))
                        .events())
                .isEmpty();
        assertThat(Message.wished(WISH, FixedShops.TRIBUNA, ORDER, end).next().stage())
                .isEqualTo(new Stage.Suppressed(end, Suppression.EXPIRED));
    }

    @Test
    void whatIsBeingSentCannotBeSuppressed() {
        assertThat(taken().suppress(Suppression.OVERTAKEN, DUE)).isEqualTo(Decision.of(taken()));
    }

    @ParameterizedTest
    @MethodSource("over")
    void nothingHappensToWhatIsOver(Message message) {
        assertThatExceptionOfType(NotWaiting.class).isThrownBy(() -> message.taken(LETTER, Channel.EMAIL, DUE));
        assertThat(List.of(
                        after(message, new Outcome.Taken()),
                        message.suppress(Suppression.REACHED, DUE),
                        message.fail("no", DUE),
                        message.onTime(DUE.plus(Duration.ofDays(9))),
                        Decision.<Message, NotificationEvent>of(message.hastened(PLACED)),
                        Decision.<Message, NotificationEvent>of(message.postponed(DUE.plusSeconds(9)))))
                .containsOnly(Decision.of(message));
        assertThat(message.deadline()).isEmpty();
    }

    @Test
    void itIsBroughtForwardNeverBack() {
        assertThat(waiting().hastened(PLACED).stage()).isEqualTo(new Stage.Waiting(PLACED));
        assertThat(waiting().hastened(DUE.plusSeconds(1))).isEqualTo(waiting());
    }

    /** Else a second delivery of its cause would undo quiet hours, or a pause. */
    @Test
    void whatWasPutOffIsNotBroughtForward() {
        var later = waiting().postponed(DUE.plusSeconds(60));

        assertThat(later.hastened(DUE)).isEqualTo(later);
        assertThat(later.hastened(PLACED)).isEqualTo(later);
    }

    @Test
    void sameCauseIsTheSameMessageAndAnotherIsNot() {
        var other = new OrderId(new UUID(9, 9));

        assertThat(WISH.due(DUE.plusSeconds(9)).id(FixedShops.TRIBUNA, ORDER))
                .isEqualTo(waiting().id());
        assertThat(Stream.of(
                        WISH.id(FixedShops.TRIBUNA, ORDER),
                        WISH.id(FixedShops.CHASY, ORDER),
                        WISH.id(FixedShops.TRIBUNA, other),
                        Wish.of(Kind.CONFIRMED, "order:1:3", PLACED, 1).id(FixedShops.TRIBUNA, ORDER),
                        Wish.of(Kind.CANCELLED, "order:1:2", PLACED, 1).id(FixedShops.TRIBUNA, ORDER)))
                .doesNotHaveDuplicates();
    }

    private static Message waiting() {
        return Message.wished(WISH, FixedShops.TRIBUNA, ORDER, PLACED).next();
    }

    private static Message taken() {
        return waiting().taken(LETTER, Channel.EMAIL, DUE);
    }

    private static Decision<Message, NotificationEvent> after(Message message, Outcome outcome) {
        return message.after(1, LETTER, outcome, DUE);
    }
}
