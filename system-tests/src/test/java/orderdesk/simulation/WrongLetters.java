package orderdesk.simulation;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import orderdesk.contracts.notification.NotificationEvent;
import orderdesk.notification.message.domain.Message;
import orderdesk.notification.message.domain.Stage;
import orderdesk.notification.persistence.MessageKind;
import orderdesk.platform.Decision;
import orderdesk.platform.aggregate.AggregateStore;
import orderdesk.platform.aggregate.Cause;
import orderdesk.platform.aggregate.Stored;

/** Mistakes that notification-service could make, each of which the simulation has to find. */
final class WrongLetters {

    private WrongLetters() {}

    /** Turns what was decided rightly about a message into something wrong. */
    @FunctionalInterface
    private interface WrongMessage extends Spoilt.Mistake<Message, NotificationEvent> {

        Decision<Message, NotificationEvent> instead(
                Optional<Message> before, Decision<Message, NotificationEvent> right);

        @Override
        default Decision<Message, NotificationEvent> decide(
                Optional<Stored<Message>> found,
                Function<Optional<Stored<Message>>, Decision<Message, NotificationEvent>> right,
                Cause cause) {
            return instead(found.map(Stored::state), right.apply(found));
        }
    }

    /** It is not written down that a message is being sent: whoever dies then leaves no trace of it. */
    static final class SendsUnwritten extends LettersScenario {

        @Override
        AggregateStore spoilt(AggregateStore store) {
            WrongMessage unwritten =
                    (before, right) -> right.next().stage() instanceof Stage.Sending && before.isPresent()
                            ? Decision.of(before.get())
                            : right;
            return Spoilt.in(store, MessageKind.class, unwritten);
        }
    }

    /** What is wished for is sent however long ago its cause was. */
    static final class SendsTheOld extends LettersScenario {

        @Override
        AggregateStore spoilt(AggregateStore store) {
            WrongMessage old = (before, right) -> before.isEmpty() ? Decision.of(forEver(right.next())) : right;
            return Spoilt.in(store, MessageKind.class, old);
        }

        private static Message forEver(Message wished) {
            return new Message(
                    wished.id(),
                    wished.shop(),
                    wished.orderId(),
                    wished.kind(),
                    wished.channel(),
                    wished.version(),
                    wished.about(),
                    wished.asked(),
                    wished.asked().plus(Duration.ofDays(3_650)),
                    wished.written(),
                    new Stage.Waiting(wished.asked()),
                    wished.attempts(),
                    wished.unsure());
        }
    }
}
