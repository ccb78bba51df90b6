package orderdesk.platform.queue;

import java.time.Instant;
import java.util.UUID;
import orderdesk.contracts.shared.OperatorId;
import orderdesk.contracts.shared.ShopId;
import orderdesk.platform.aggregate.Aggregates;
import orderdesk.platform.claim.ClaimElsewhere;

/** What is known of the claims in the other queue. */
record Elsewhere(Aggregates<ClaimElsewhere, ?> known) {

    /** Whether somebody else works with the person there. */
    boolean holds(ShopId shop, UUID person, OperatorId asking, Instant now) {
        return known.find(shop, person.toString())
                .filter(claim -> claim.state().keepsOut(asking, now))
                .isPresent();
    }
}
