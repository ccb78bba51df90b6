package orderdesk.contracts.callback;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.Instant;
import java.util.UUID;
import orderdesk.contracts.order.OrderId;
import orderdesk.contracts.shared.OperatorId;
import org.jspecify.annotations.Nullable;

/** What is announced of a visitor's chat with the desk, among the calls (R037, R041). */
public sealed interface ChatEvent extends CallEvent {

    /** A visitor of the site wrote to the chat and waits for somebody until then (R041); it is owed as {@code taskId}. */
    @JsonTypeName("callback.chat-opened.v1")
    record ChatOpened(CallTaskId taskId, UUID person, Instant answerBy, Instant at) implements ChatEvent {}

    /** An operator is in the chat now: the first, or another one in his place. */
    @JsonTypeName("callback.chat-answered.v1")
    record ChatAnswered(CallTaskId taskId, OperatorId operator, Instant at) implements ChatEvent {}

    /** There is one more message, the {@code number}th from 1 on; what it says is read from its owner. */
    @JsonTypeName("callback.chat-written.v1")
    record ChatWritten(CallTaskId taskId, int number, ChatSide by, Instant at) implements ChatEvent {}

    /** The chat has its outcome, the only one (R072); nobody's is what time or the visitor decided. */
    @JsonTypeName("callback.chat-closed.v1")
    record ChatClosed(
            CallTaskId taskId,
            CallOutcome outcome,
            @Nullable CallTopic topic,
            @Nullable OperatorId operator,
            @Nullable OrderId orderId,
            Instant at)
            implements ChatEvent {}
}
