package orderdesk.contracts.confirmation;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import orderdesk.contracts.callback.CallId;
import orderdesk.contracts.order.OrderId;
import orderdesk.contracts.shared.OperatorId;
import org.jspecify.annotations.Nullable;

/**
 * How well a call was led (R052, R112, R113). An aggregate of its own announces it: the record's key is the review's id.
 * Comments and what the operator answered stay with their owner; whoever shows these to an operator shows him his own
 * only.
 */
public sealed interface ReviewEvent extends ConfirmationEvent {

    /**
     * A reviewer has listened to a call, or has read a chat or a letter, and marked it.
     *
     * @param callId of a chat the id of its task, of a letter its own
     * @param kind absent of events from before chats and letters were reviewed: a call
     * @param origin absent of events from before it was told
     * @param scorecard version of the shop's scorecard that he marked by
     * @param total 0 to 100; nought where a fatal criterion was breached
     * @param calibration made to compare reviewers: it says nothing about the operator
     */
    @JsonTypeName("confirmation.call-reviewed.v1")
    record CallReviewed(
            UUID reviewId,
            CallId callId,
            @Nullable Kind kind,
            @Nullable OrderId orderId,
            OperatorId operator,
            OperatorId reviewer,
            @Nullable Origin origin,
            int scorecard,
            List<Mark> marks,
            int total,
            boolean calibration,
            Instant at)
            implements ReviewEvent {

        public CallReviewed {
            marks = List.copyOf(marks);
        }
    }

    /** On which way operator and customer talked. */
    enum Kind {
        CALL,
        CHAT,
        LETTER
    }

    /** How a reviewer came to it. Only what the lot drew says how an operator does on the whole. */
    enum Origin {
        /** The lot drew it from all, and the reviewer for it. */
        LOT,
        /** It was drawn for its hurried ticks, and the reviewer for it by lot. */
        SUSPICION,
        /** It was not drawn, or for somebody else: the reviewer chose it. */
        CHOICE
    }

    /** The operator does not agree with his review; once. */
    @JsonTypeName("confirmation.review-answered.v1")
    record ReviewAnswered(UUID reviewId, CallId callId, OperatorId operator, Instant at) implements ReviewEvent {}

    /**
     * A senior who had not made the review decided about the operator's answer.
     *
     * @param marks and {@code total}: what holds from now on
     */
    @JsonTypeName("confirmation.review-settled.v1")
    record ReviewSettled(
            UUID reviewId,
            CallId callId,
            OperatorId operator,
            OperatorId by,
            boolean changed,
            List<Mark> marks,
            int total,
            Instant at)
            implements ReviewEvent {

        public ReviewSettled {
            marks = List.copyOf(marks);
        }
    }

    /**
     * @param mark 1, the worst, to 5; absent where the criterion did not apply
     * @param weight 0 to 100
     */
    record Mark(String criterion, @Nullable Integer mark, int weight, boolean fatal) {}
}
