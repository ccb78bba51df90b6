package orderdesk.insight.figures.persistence;

import com.mongodb.MongoException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import orderdesk.contracts.order.OrderEvent.Channel;
import orderdesk.contracts.order.OrderEvent.DeliveryResult;
import orderdesk.contracts.order.OrderId;
import orderdesk.contracts.shared.ShopId;
import orderdesk.insight.figures.domain.Counted;
import orderdesk.insight.figures.domain.Passage;
import orderdesk.insight.figures.domain.Passages;
import orderdesk.insight.figures.domain.Period;
import orderdesk.insight.figures.domain.Place;
import orderdesk.insight.figures.domain.Tracing;
import orderdesk.platform.aggregate.StoreUnavailable;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** One document per order, replaced by what was folded of more facts. */
final class MongoPassages implements Passages {

    private static final int DUPLICATE_KEY = 11000;
    private static final int BATCH = 2_000;

    private static final Bson FORMER_RULES =
            Filters.or(Filters.exists(PassageDocument.RULES, false), Filters.lt(PassageDocument.RULES, Tracing.RULES));

    private final Supplier<MongoCollection<Document>> collection;
    private @Nullable MongoCollection<Document> indexed;

    MongoPassages(Supplier<MongoCollection<Document>> collection) {
        this.collection = collection;
    }

    @Override
    public void keep(Passage passage) {
        var older = Filters.and(
                Filters.eq("_id", passage.order().toString()), Filters.lte(PassageDocument.FACTS, passage.facts()));
        try {
            passages().replaceOne(older, PassageDocument.of(passage), new ReplaceOptions().upsert(true));
        } catch (MongoException e) {
            if (e.getCode() != DUPLICATE_KEY) { // one of more facts is there
                throw new StoreUnavailable("The passage of %s is not kept".formatted(passage.order()), e);
            }
        }
    }

    @Override
    public void each(Period period, Consumer<Passage> each) {
        try (var found = passages().find(placedIn(period)).batchSize(BATCH).cursor()) {
            found.forEachRemaining(document -> each.accept(PassageDocument.read(document)));
        } catch (MongoException e) {
            throw new StoreUnavailable("Figures cannot be counted", e);
        }
    }

    @Override
    public List<Passage> counted(Period period, Counted counted, @Nullable Place after, int limit) {
        var wanted = Filters.and(placedIn(period), behind(counted), behind(after));
        try {
            return passages()
                    .find(wanted)
                    .sort(Sorts.ascending(PassageDocument.PLACED_AT, "_id"))
                    .limit(limit)
                    .map(PassageDocument::read)
                    .into(new ArrayList<>());
        } catch (MongoException e) {
            throw new StoreUnavailable("The orders behind a figure cannot be read", e);
        }
    }

    @Override
    public List<Passage> foldedOtherwise(int limit) {
        try {
            return passages()
                    .find(FORMER_RULES)
                    .limit(limit)
                    .map(PassageDocument::read)
                    .into(new ArrayList<>());
        } catch (MongoException e) {
            throw new StoreUnavailable("Orders folded by former rules cannot be found", e);
        }
    }

    @Override
    public void renew(Passage former, Passage anew) {
        var same = Filters.and(
                Filters.eq("_id", former.order().toString()),
                Filters.eq(PassageDocument.FACTS, former.facts()),
                FORMER_RULES);
        try {
            passages().replaceOne(same, PassageDocument.of(anew));
        } catch (MongoException e) {
            throw new StoreUnavailable("The passage of %s is not kept".formatted(former.order()), e);
        }
    }

    @Override
    public Map<OrderId, Channel> channels(Collection<OrderId> orders) {
        var channels = new HashMap<OrderId, Channel>();
        var ids = orders.stream().map(OrderId::toString).toList();
        try {
            passages()
                    .find(Filters.and(Filters.in("_id", ids), Filters.ne(PassageDocument.CHANNEL, null)))
                    .map(PassageDocument::read)
                    .forEach(passage -> channels.put(passage.order(), passage.channel()));
        } catch (MongoException e) {
            throw new StoreUnavailable("The channels of orders cannot be read", e);
        }
        return channels;
    }

    private static Bson placedIn(Period period) {
        return Filters.and(
                Filters.in(
                        PassageDocument.SHOP,
                        period.shops().stream().map(ShopId::value).toList()),
                Filters.gte(PassageDocument.PLACED_AT, period.from()),
                Filters.lt(PassageDocument.PLACED_AT, period.until()));
    }

    private static Bson behind(Counted counted) {
        return switch (counted) {
            case TARGET_MISSED -> Filters.eq(PassageDocument.TARGET_MISSED, true);
            case BREACHED -> Filters.eq(PassageDocument.BREACHED, true);
            case NEVER_CALLED ->
                Filters.and(
                        Filters.eq(PassageDocument.ATTEMPTED_AT, null),
                        Filters.eq(PassageDocument.END, null),
                        Filters.ne(PassageDocument.CHANNEL, "PHONE"));
            case PROMISE_BROKEN -> Filters.gt(PassageDocument.BROKEN, 0);
            case ABSENT_GOODS -> Filters.eq(PassageDocument.ABSENT_GOODS, true);
            case REFUSED_AT_DOOR ->
                Filters.in(
                        PassageDocument.PARCEL,
                        DeliveryResult.REFUSED.name(),
                        DeliveryResult.RETURNED.name(),
                        DeliveryResult.UNCOLLECTED.name());
        };
    }

    private static Bson behind(@Nullable Place after) {
        return after == null
                ? Filters.empty()
                : Filters.or(
                        Filters.gt(PassageDocument.PLACED_AT, after.placedAt()),
                        Filters.and(
                                Filters.eq(PassageDocument.PLACED_AT, after.placedAt()),
                                Filters.gt("_id", after.order().toString())));
    }

    /** The index is made on first use: the service starts while the database is away. */
    private synchronized MongoCollection<Document> passages() {
        if (indexed == null) {
            var fresh = collection.get();
            fresh.createIndex(Indexes.ascending(PassageDocument.SHOP, PassageDocument.PLACED_AT, "_id"));
            fresh.createIndex(Indexes.ascending(PassageDocument.RULES));
            indexed = fresh;
        }
        return indexed;
    }
}
