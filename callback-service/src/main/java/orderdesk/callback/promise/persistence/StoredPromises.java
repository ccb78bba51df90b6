package orderdesk.callback.promise.persistence;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Sorts.descending;

import java.time.Instant;
import java.util.List;
import orderdesk.callback.promise.domain.GivenPromise;
import orderdesk.callback.promise.domain.GivenPromises;
import orderdesk.contracts.callback.CallEvent;
import orderdesk.contracts.shared.ShopId;
import orderdesk.platform.aggregate.SelectableAggregates;
import orderdesk.platform.aggregate.Stored;

/** Promises as MongoDB sees them. */
public final class StoredPromises implements GivenPromises {

    private final SelectableAggregates<GivenPromise, CallEvent> promises;

    public StoredPromises(SelectableAggregates<GivenPromise, CallEvent> promises) {
        this.promises = promises;
    }

    @Override
    public List<GivenPromise> ended(ShopId shop, Instant from, Instant to, int limit) {
        return promises
                .select(
                        and(eq("shop", shop.value()), gte("keys.endedAt", from), lt("keys.endedAt", to)),
                        descending("keys.endedAt"),
                        limit)
                .stream()
                .map(Stored::state)
                .toList();
    }
}
