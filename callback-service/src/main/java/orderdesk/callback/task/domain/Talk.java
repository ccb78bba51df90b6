package orderdesk.callback.task.domain;

import java.time.Instant;
import java.util.Set;
import orderdesk.contracts.callback.CallEvent;
import orderdesk.contracts.callback.CallOutcome;
import orderdesk.contracts.callback.CallTaskKind;
import orderdesk.contracts.callback.CallTopic;
import orderdesk.contracts.order.OrderId;
import orderdesk.contracts.shared.OperatorId;
import orderdesk.platform.Decision;
import org.jspecify.annotations.Nullable;

/**
 * What a talk came to.
 *
 * @param topic what it was about (R031)
 * @param orderId the order that it led to, or was about
 */
public record Talk(
        CallOutcome outcome,
        CallTopic topic,
        @Nullable String note,
        @Nullable OrderId orderId) {

    /** What an operator may say of any talk. */
    public static final Set<CallOutcome> ANY =
            Set.of(CallOutcome.ANSWERED, CallOutcome.ORDERED, CallOutcome.DECLINED, CallOutcome.OFF_TOPIC);

    /** What he may say of a talk about a delivery besides. */
    public static final Set<CallOutcome> OF_DELIVERY = Set.of(CallOutcome.WILL_RECEIVE, CallOutcome.WANTS_CHANGE);

    Decision<CallTask, CallEvent> about(CallTask task, OperatorId operator, Instant now) {
        if (!ANY.contains(outcome) && !(OF_DELIVERY.contains(outcome) && isDelivery(task.kind()))) {
            throw new Refusal.NotItsOutcome();
        }
        var talked = task.with(task.contact().talked(Attempt.Ended.TALKED));
        var noted = note == null ? talked : talked.noted(note, operator, now);
        var about = orderId == null ? task.subject().orderId() : orderId;
        return new Completing(noted, now).ended(new Stage.Completed(outcome, topic, operator, about, now));
    }

    /** Nobody is called about a letter that is an advertisement. */
    boolean settlesUnspoken(CallTask task) {
        return task.kind() == CallTaskKind.MAIL_REQUEST
                && outcome == CallOutcome.OFF_TOPIC
                && task.contact().last().filter(Attempt::isOpen).isEmpty();
    }

    Decision<CallTask, CallEvent> closed(CallTask task, OperatorId operator, Instant now) {
        var noted = note == null ? task : task.noted(note, operator, now);
        return new Completing(noted, now).ended(new Stage.Completed(outcome, topic, operator, orderId, now));
    }

    private static boolean isDelivery(CallTaskKind kind) {
        return switch (kind) {
            case REMINDER, DELIVERY_FAILED, DELIVERY_REFUSED, UNCOLLECTED -> true;
            case CALLBACK, MISSED_CALL, VOICEMAIL, DROPPED_LINE, CHAT, WELCOME, MAIL_REQUEST -> false;
        };
    }
}
