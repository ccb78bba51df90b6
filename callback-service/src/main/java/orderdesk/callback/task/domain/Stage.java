package orderdesk.callback.task.domain;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonSubTypes.Type;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import orderdesk.contracts.callback.CallOutcome;
import orderdesk.contracts.callback.CallTopic;
import orderdesk.contracts.order.OrderId;
import orderdesk.contracts.shared.OperatorId;
import orderdesk.platform.calling.Purpose;
import org.jspecify.annotations.Nullable;

/** A call is owed, or it has its outcome; there is nothing between, and no way back. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "stage")
@JsonSubTypes({
    @Type(value = Stage.ToCall.class, name = "to-call"),
    @Type(value = Stage.Completed.class, name = "completed")
})
public sealed interface Stage {

    record ToCall(Purpose purpose) implements Stage {}

    /**
     * @param topic what it was about, as the operator says (R031)
     * @param by nobody where time or an event decided
     * @param orderId the order that the talk led to
     */
    record Completed(
            CallOutcome outcome,
            @Nullable CallTopic topic,
            @Nullable OperatorId by,
            @Nullable OrderId orderId,
            Instant at)
            implements Stage {}
}
