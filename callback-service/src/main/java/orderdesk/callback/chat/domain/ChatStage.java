package orderdesk.callback.chat.domain;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonSubTypes.Type;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import orderdesk.contracts.callback.CallOutcome;
import orderdesk.contracts.callback.CallTopic;
import orderdesk.contracts.order.OrderId;
import orderdesk.contracts.shared.OperatorId;
import org.jspecify.annotations.Nullable;

/** A chat waits, is answered, and has its outcome; there is no way back. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "stage")
@JsonSubTypes({
    @Type(value = ChatStage.Waiting.class, name = "waiting"),
    @Type(value = ChatStage.Answered.class, name = "answered"),
    @Type(value = ChatStage.Closed.class, name = "closed")
})
public sealed interface ChatStage {

    record Waiting() implements ChatStage {}

    /**
     * @param token of the claim that he answered under; one who came later has a higher one
     */
    record Answered(OperatorId operator, long token) implements ChatStage {}

    /**
     * @param topic what it was about, as the operator says (R031)
     * @param by nobody where time or the visitor decided
     * @param orderId the order that it led to, or was about
     */
    record Closed(
            CallOutcome outcome,
            @Nullable CallTopic topic,
            @Nullable OperatorId by,
            @Nullable OrderId orderId,
            Instant at)
            implements ChatStage {}
}
