package orderdesk.platform.queue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import orderdesk.contracts.shared.ShopId;
import orderdesk.platform.aggregate.Stored;
import orderdesk.platform.claim.Position;
import orderdesk.platform.claim.Queue;

/** The open work, in the order of work. What it answers may be a moment old: a claim decides. */
public interface Queues<T> {

    /** What may be handed out now: callable, and not held when it was last written. */
    List<Stored<T>> callable(Set<ShopId> shops, Instant now, int limit);

    /** @param tag only what bears it */
    List<Stored<T>> page(Set<ShopId> shops, Queue queue, Optional<String> tag, Optional<Position> after, int limit);

    /** Work in the queue of calls whose hours were made by other rules than these. */
    List<Stored<T>> byOtherRules(ShopId shop, String rules, int limit);

    /** All open work of one person. */
    List<Stored<T>> ofPerson(ShopId shop, UUID person);

    /** Whether there never was any other work of the same person in that shop, open or settled. */
    boolean isOnly(T item);
}
