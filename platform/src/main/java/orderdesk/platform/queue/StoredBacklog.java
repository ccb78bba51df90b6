package orderdesk.platform.queue;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Sorts.ascending;

import java.time.Instant;
import java.util.Optional;
import orderdesk.contracts.shared.ShopId;
import orderdesk.platform.aggregate.SelectableAggregates;
import orderdesk.platform.aggregate.Stored;
import orderdesk.platform.claim.Queue;
import orderdesk.platform.claim.WorkItem;
import org.bson.conversions.Bson;

/** Counts over {@link WorkKeys} alone: no work is read. Its kind brings an index that begins with {@code queue, callBy}. */
public final class StoredBacklog<T extends WorkItem<T>> implements Backlog<T> {

    private final SelectableAggregates<T, ?> items;

    public StoredBacklog(SelectableAggregates<T, ?> items) {
        this.items = items;
    }

    @Override
    public Counts of(ShopId shop, Instant now) {
        var open = lte("keys.callableFrom", now);
        var soon = now.plus(DUE_WITHIN);
        return new Counts(
                calls(shop, late(now)),
                calls(shop, and(open, gt("keys.callBy", now), lte("keys.callBy", soon))),
                calls(shop, and(open, gt("keys.callBy", soon))),
                calls(shop, gt("keys.callableFrom", now)),
                counted(standing(shop, Queue.WAITING)),
                counted(standing(shop, Queue.ATTENTION)));
    }

    /** How many of the calls that are late have this, too. */
    public long late(ShopId shop, Instant now, Bson which) {
        return calls(shop, and(late(now), which));
    }

    @Override
    public Optional<Stored<T>> mostUrgent(ShopId shop, Instant now) {
        var open = and(standing(shop, Queue.CALL), lte("keys.callableFrom", now));
        return items.select(open, ascending("keys.callBy"), 1).stream().findFirst();
    }

    private static Bson late(Instant now) {
        return and(lte("keys.callableFrom", now), lte("keys.callBy", now));
    }

    private long calls(ShopId shop, Bson when) {
        return counted(and(standing(shop, Queue.CALL), when));
    }

    private long counted(Bson what) {
        return items.count(what, COUNTED_MAX);
    }

    private static Bson standing(ShopId shop, Queue queue) {
        return and(eq("shop", shop.value()), eq("keys.queue", WorkKeys.word(queue)));
    }
}
