package orderdesk.contracts.callback;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import orderdesk.contracts.shared.OperatorId;

/** Who holds the calls to whom, as the other queue has to know. */
public sealed interface ClaimEvent extends CallEvent {

    /** An operator holds all open calls to one person, since the instant that he first claimed them. */
    @JsonTypeName("callback.work-claimed.v1")
    record WorkClaimed(
            UUID person,
            OperatorId operator,
            long token,
            Instant leaseEnds,
            List<CallTaskId> tasks,
            Instant since,
            Instant at)
            implements ClaimEvent {}

    /** An operator holds the calls to this person no longer. */
    @JsonTypeName("callback.work-released.v1")
    record WorkReleased(UUID person, OperatorId operator, long token, List<CallTaskId> tasks, Instant at)
            implements ClaimEvent {}

    /** An operator gave the calls to this person to another one, with a word about it. */
    @JsonTypeName("callback.work-handed-over.v1")
    record WorkHandedOver(
            UUID person, OperatorId from, OperatorId to, long token, List<CallTaskId> tasks, String note, Instant at)
            implements ClaimEvent {}
}
