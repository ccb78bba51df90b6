package orderdesk.platform.queue;

import java.util.List;
import orderdesk.platform.aggregate.Stored;
import orderdesk.platform.claim.PersonClaim;

/**
 * What an operator holds.
 *
 * @param items the work that the claim is on, best first: what may be done now, then what has to wait
 */
public record Claimed<T>(PersonClaim claim, List<Stored<T>> items) {

    public Claimed {
        items = List.copyOf(items);
    }
}
