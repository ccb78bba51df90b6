package orderdesk.platform.queue;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import orderdesk.contracts.shared.ShopId;
import orderdesk.platform.aggregate.Stored;
import orderdesk.platform.claim.WorkItem;

/** How much work of one shop waits, counted at most to {@value #COUNTED_MAX} each. */
public interface Backlog<T extends WorkItem<T>> {

    int COUNTED_MAX = 10_000;

    /** A call is due when its target is nearer than this. */
    Duration DUE_WITHIN = Duration.ofMinutes(15);

    Counts of(ShopId shop, Instant now);

    /** The call whose target was or will be first. */
    Optional<Stored<T>> mostUrgent(ShopId shop, Instant now);

    /**
     * What waits to be called, and what waits otherwise.
     *
     * @param late past the target
     * @param later callable now, due in more than {@link #DUE_WITHIN}
     * @param closed not callable yet
     * @param waiting for somebody who is no operator
     * @param attention needs a decision
     */
    record Counts(long late, long due, long later, long closed, long waiting, long attention) {}
}
