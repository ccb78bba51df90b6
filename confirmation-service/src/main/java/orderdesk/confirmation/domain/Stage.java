package orderdesk.confirmation.domain;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonSubTypes.Type;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import orderdesk.contracts.order.Awaited;
import orderdesk.platform.calling.Purpose;
import orderdesk.platform.claim.Queue;

/** How far a case has come. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "stage")
@JsonSubTypes({
    @Type(value = Stage.Unannounced.class, name = "unannounced"),
    @Type(value = Stage.ToCall.class, name = "to-call"),
    @Type(value = Stage.AwaitingVerdict.class, name = "awaiting-verdict"),
    @Type(value = Stage.Attention.class, name = "attention"),
    @Type(value = Stage.Resting.class, name = "resting"),
    @Type(value = Stage.Closed.class, name = "closed")
})
public sealed interface Stage {

    /** Something is known of the order, but not yet the order: in no queue until the alarm. */
    record Unannounced(Instant since) implements Stage {}

    record ToCall(Purpose purpose) implements Stage {}

    /**
     * The customer has answered, and order-service judges.
     *
     * @param alarmAt nothing was heard by then: a human has to look
     * @param waitingFor what the judge said he waits for; empty while he has said nothing
     */
    record AwaitingVerdict(Instant since, Instant alarmAt, Set<Awaited> waitingFor) implements Stage {

        public AwaitingVerdict {
            waitingFor = Set.copyOf(waitingFor);
        }
    }

    record Attention(Why why, Instant since) implements Stage {}

    /** In no queue, but not at an end: a confirmed order may be reopened or turn out short. */
    record Resting(Why why) implements Stage {

        public enum Why {
            READ_BACK_WHILE_PLACED,
            CONFIRMED
        }
    }

    record Closed(How how, Instant at) implements Stage {

        public enum How {
            CANCELLED,
            EXPIRED
        }
    }

    /** What a human has to decide about. */
    enum Why {
        UNANNOUNCED,
        UNREACHABLE,
        NO_NUMBER,
        JUDGE_SILENT,
        CONFIRMED_BUT_SHORT
    }

    default Optional<Queue> queue() {
        return switch (this) {
            case ToCall _ -> Optional.of(Queue.CALL);
            case AwaitingVerdict _ -> Optional.of(Queue.WAITING);
            case Attention _ -> Optional.of(Queue.ATTENTION);
            case Unannounced _, Resting _, Closed _ -> Optional.empty();
        };
    }
}
