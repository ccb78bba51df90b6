package orderdesk.platform.queue;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;

import java.time.Instant;
import java.util.Set;
import orderdesk.contracts.shared.OperatorId;
import orderdesk.contracts.shared.ShopId;
import orderdesk.platform.aggregate.SelectableAggregates;
import orderdesk.platform.claim.ClaimElsewhere;

/** The other queue's claims as MongoDB sees them. */
public final class StoredElsewhere implements HeldElsewhere {

    private final SelectableAggregates<ClaimElsewhere, ?> claims;

    public StoredElsewhere(SelectableAggregates<ClaimElsewhere, ?> claims) {
        this.claims = claims;
    }

    @Override
    public boolean holdsWork(OperatorId operator, Set<ShopId> shops, Instant now) {
        var held = and(
                in("shop", shops.stream().map(ShopId::value).toList()),
                eq("keys.operator", operator.value()),
                gt("keys.leaseEnds", now));
        return claims.count(held, 1) > 0;
    }
}
