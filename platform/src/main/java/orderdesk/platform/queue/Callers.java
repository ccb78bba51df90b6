package orderdesk.platform.queue;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import orderdesk.contracts.shared.OperatorId;
import orderdesk.contracts.shared.ShopId;

/** Customers who call and wait. What it answers may be a second old. */
@FunctionalInterface
public interface Callers {

    /** So long a caller may wait before nobody who could answer him is given anybody to call. */
    Duration PATIENCE = Duration.ofSeconds(10);

    /** Whether somebody has waited longer than {@link #PATIENCE} whom this operator could answer. */
    boolean waitFor(OperatorId operator, Set<ShopId> shops, Instant now);
}
