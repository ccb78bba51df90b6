package orderdesk.platform.queue;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Sorts.ascending;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import orderdesk.contracts.shared.OperatorId;
import orderdesk.contracts.shared.ShopId;
import orderdesk.platform.aggregate.SelectableAggregates;
import orderdesk.platform.aggregate.Stored;
import orderdesk.platform.claim.PersonClaim;

/** The claims as MongoDB sees them. */
public final class StoredClaims implements HeldClaims {

    /** An operator holds one person as a rule; what he claimed by name besides is bounded. */
    private static final int OF_OPERATOR_MAX = 20;

    private final SelectableAggregates<PersonClaim, ?> claims;

    public StoredClaims(SelectableAggregates<PersonClaim, ?> claims) {
        this.claims = claims;
    }

    @Override
    public List<PersonClaim> all(Set<ShopId> shops, Instant now, int limit) {
        return claims
                .select(
                        and(in("shop", shops.stream().map(ShopId::value).toList()), gt("keys.leaseEnds", now)),
                        ascending("keys.leaseEnds"),
                        limit)
                .stream()
                .map(Stored::state)
                .toList();
    }

    @Override
    public List<PersonClaim> of(OperatorId operator, Set<ShopId> shops, Instant now) {
        return claims
                .select(
                        and(
                                in("shop", shops.stream().map(ShopId::value).toList()),
                                eq("keys.operator", operator.value()),
                                gt("keys.leaseEnds", now)),
                        ascending("keys.leaseEnds"),
                        OF_OPERATOR_MAX)
                .stream()
                .map(Stored::state)
                .toList();
    }
}
