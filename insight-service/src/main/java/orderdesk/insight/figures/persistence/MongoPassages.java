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
import orderdesk.contracts.order.OrderId;
import orderdesk.insight.figures.domain.Counted;
import orderdesk.insight.figures.domain.Passage;
import orderdesk.insight.figures.domain.Passages;
import orderdesk.insight.figures.domain.Period;
import orderdesk.insight.figures.domain.Place;
import orderdesk.insight.figures.domain.Slice;
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
        try (var found = passages().find(Wanted.of(period)).batchSize(BATCH).cursor()) {
            found.forEachRemaining(document -> each.accept(PassageDocument.read(document)));
        } catch (MongoException e) {
            throw new StoreUnavailable("Figures cannot be counted", e);
        }
    }

    @Override
    public List<Passage> counted(
            Period period, Counted counted, @Nullable Slice slice, @Nullable Place after, int limit) {
        var stretch = period.within(slice);
        var wanted = Filters.and(
                Wanted.of(after == null ? stretch : stretch.startingAt(after.placedAt())),
                Wanted.of(counted, slice),
                Wanted.of(period, counted, slice),
                Wanted.after(after));
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
                    .forEach(passage -> channels.put(passage.order(), passage.cameBy()));
        } catch (MongoException e) {
            throw new StoreUnavailable("The channels of orders cannot be read", e);
        }
        return channels;
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
