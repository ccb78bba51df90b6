package orderdesk.platform.queue;

import java.time.Instant;
import java.util.Set;
import orderdesk.contracts.shared.OperatorId;
import orderdesk.contracts.shared.ShopId;

/** Who is at work in the other queue, as far as it was heard of: what it answers may be a second old. */
@FunctionalInterface
public interface HeldElsewhere {

    /** Whether the operator holds anybody of these shops there. */
    boolean holdsWork(OperatorId operator, Set<ShopId> shops, Instant now);
}
