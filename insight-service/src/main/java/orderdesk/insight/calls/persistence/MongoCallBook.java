package orderdesk.insight.calls.persistence;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.ne;

import com.mongodb.MongoException;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import orderdesk.contracts.callback.CallResult;
import orderdesk.contracts.callback.CallTaskKind;
import orderdesk.contracts.order.OrderEvent.Channel;
import orderdesk.contracts.order.OrderId;
import orderdesk.contracts.shared.ShopId;
import orderdesk.insight.calls.domain.CallBook;
import orderdesk.insight.calls.domain.OwedCall;
import orderdesk.insight.calls.domain.PhoneCall;
import orderdesk.insight.calls.domain.Turn;
import orderdesk.insight.figures.domain.Period;
import orderdesk.platform.aggregate.StoreUnavailable;
import org.bson.Document;
import org.bson.conversions.Bson;

/** Reads calls by the time and by the person. */
final class MongoCallBook implements CallBook {

    private static final int BATCH = 2_000;

    /** Nobody is on the floor for longer without turning to anything else. */
    private static final Duration TURN_MAX = Duration.ofHours(24);

    private final CallCollections collections;
    private final Function<Collection<OrderId>, Map<OrderId, Channel>> orders;

    MongoCallBook(CallCollections collections, Function<Collection<OrderId>, Map<OrderId, Channel>> orders) {
        this.collections = collections;
        this.orders = orders;
    }

    @Override
    public List<PhoneCall> calls(Period period) {
        var over = and(of(period.shops()), during("beganAt", period.from(), period.until()), ne("endedAt", null));
        return found(Learning.CALLS, over, "beganAt", CallDocuments::call);
    }

    @Override
    public List<OwedCall> owed(Period period) {
        var opened = and(of(period.shops()), during("openedAt", period.from(), period.until()));
        return found(Learning.OWED, opened, "openedAt", CallDocuments::owed);
    }

    @Override
    public Map<UUID, Instant> lastTalks(Set<ShopId> shops, Collection<UUID> persons) {
        var last = new HashMap<UUID, Instant>();
        for (var some : inBatches(persons)) {
            var talks = and(
                    of(shops), in("caller", some), in("result", CallResult.TALKED.name(), CallResult.DROPPED.name()));
            each(
                    Learning.CALLS,
                    talks,
                    stored -> last.merge(
                            UUID.fromString(stored.getString("caller")),
                            stored.get("beganAt", Date.class).toInstant(),
                            MongoCallBook::later));
            var settled = and(of(shops), in("person", some), ne("endedAt", null), ne("openedAt", null));
            each(Learning.OWED, settled, stored -> {
                var owed = CallDocuments.owed(stored);
                if (owed.isTalk() && owed.endedAt() != null) {
                    last.merge(owed.person(), owed.endedAt(), MongoCallBook::later);
                }
            });
        }
        return last;
    }

    @Override
    public Map<UUID, CallTaskKind> kinds(Collection<UUID> tasks) {
        var kinds = new HashMap<UUID, CallTaskKind>();
        for (var some : inBatches(tasks)) {
            each(
                    Learning.OWED,
                    and(in("_id", some), ne("kind", null)),
                    stored -> kinds.put(
                            UUID.fromString(stored.getString("_id")), CallTaskKind.valueOf(stored.getString("kind"))));
        }
        return kinds;
    }

    @Override
    public Map<OrderId, Channel> channels(Collection<OrderId> its) {
        return orders.apply(its);
    }

    @Override
    public List<Turn> turns(Set<ShopId> shops, Instant from, Instant until) {
        var said = and(of(shops), during("at", from.minus(TURN_MAX), until));
        return found(CallCollections.TURNS, said, "at", CallDocuments::turn);
    }

    private <T> List<T> found(String collection, Bson which, String by, Function<Document, T> read) {
        try {
            return collections
                    .of(collection)
                    .find(which)
                    .sort(Sorts.ascending(by, "_id"))
                    .batchSize(BATCH)
                    .map(read::apply)
                    .into(new ArrayList<>());
        } catch (MongoException e) {
            throw new StoreUnavailable("Calls cannot be counted", e);
        }
    }

    private void each(String collection, Bson which, Consumer<Document> each) {
        try (var found = collections
                .of(collection)
                .find(which)
                .projection(Projections.exclude("talkedMillis"))
                .batchSize(BATCH)
                .cursor()) {
            found.forEachRemaining(each);
        } catch (MongoException e) {
            throw new StoreUnavailable("Calls cannot be counted", e);
        }
    }

    private static List<List<String>> inBatches(Collection<UUID> ids) {
        var all = ids.stream().map(UUID::toString).sorted().toList();
        var batches = new ArrayList<List<String>>();
        for (var from = 0; from < all.size(); from += BATCH) {
            batches.add(all.subList(from, Math.min(all.size(), from + BATCH)));
        }
        return batches;
    }

    private static Bson of(Set<ShopId> shops) {
        return in("shop", shops.stream().map(ShopId::value).collect(Collectors.toSet()));
    }

    private static Bson during(String field, Instant from, Instant until) {
        return and(gte(field, from), lt(field, until));
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
