package orderdesk.confirmation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import orderdesk.confirmation.domain.Case;
import orderdesk.confirmation.domain.Queue;
import orderdesk.contracts.shared.ShopId;
import orderdesk.platform.aggregate.Stored;

/** The open work, in the order of work. What it answers may be a moment old: a claim decides. */
public interface Queues {

    /** What may be handed out now: callable, and not held when its case was last written. */
    List<Stored<Case>> callable(Set<ShopId> shops, Instant now, int limit);

    /** @param tag only what bears it */
    List<Stored<Case>> page(Set<ShopId> shops, Queue queue, Optional<String> tag, Optional<Position> after, int limit);

    /** Work in the queue of calls whose hours were made by other rules than these. */
    List<Stored<Case>> byOtherRules(ShopId shop, String rules, int limit);

    /** All open work of one person. */
    List<Stored<Case>> ofPerson(ShopId shop, UUID person);

    /** Where a case stands, as long as it stands in a queue. */
    Optional<Position> position(Case item);
}
