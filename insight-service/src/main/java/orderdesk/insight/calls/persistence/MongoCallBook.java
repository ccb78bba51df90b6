package orderdesk.insight.calls.persistence;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.ne;

import com.mongodb.MongoException;
import com.mongodb.client.model.Accumulators;
import com.mongodb.client.model.Aggregates;
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
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import orderdesk.contracts.callback.CallTaskKind;
import orderdesk.contracts.order.OrderEvent.Channel;
import orderdesk.contracts.order.OrderId;
import orderdesk.contracts.shared.ShopId;
import orderdesk.insight.calls.domain.CallBook;
import orderdesk.insight.calls.domain.CountedCall;
import orderdesk.insight.calls.domain.CountedTask;
import orderdesk.insight.calls.domain.Listing;
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
    public void calls(Period period, Consumer<List<PhoneCall>> some) {
        inParts(Learning.CALLS, WantedCalls.calls(period), WantedCalls.BEGAN, CallDocuments::call, some);
    }

    @Override
    public void owed(Period period, Consumer<List<OwedCall>> some) {
        inParts(Learning.OWED, WantedCalls.owed(period), WantedCalls.OPENED, CallDocuments::owed, some);
    }

    @Override
    public List<PhoneCall> calls(CountedCall counted, Listing listing) {
        var which = WantedCalls.of(counted, listing);
        return found(Learning.CALLS, which, WantedCalls.BEGAN, listing.limit(), CallDocuments::call);
    }

    @Override
    public List<OwedCall> owed(CountedTask counted, Listing listing) {
        var which = WantedCalls.of(counted, listing);
        return found(Learning.OWED, which, WantedCalls.OPENED, listing.limit(), CallDocuments::owed);
    }

    @Override
    public Map<UUID, Instant> lastTalks(Set<ShopId> shops, Instant from, Collection<UUID> persons) {
        var last = new HashMap<UUID, Instant>();
        for (var some : inBatches(persons)) {
            latest(
                    Learning.CALLS,
                    WantedCalls.talksOf(shops, from, some),
                    "caller",
                    WantedCalls.BEGAN,
                    (who, at) -> last.merge(who, at, MongoCallBook::later));
            var settled = WantedCalls.settledWith(shops, from, some);
            latest(Learning.OWED, settled, "person", "endedAt", (who, at) -> last.merge(who, at, MongoCallBook::later));
        }
        return last;
    }

    /** The database looks for the last of each: a caller may have been talked with a hundred times. */
    private void latest(String collection, Bson which, String person, String at, BiConsumer<UUID, Instant> each) {
        var pipeline =
                List.of(Aggregates.match(which), Aggregates.group("$" + person, Accumulators.max("at", "$" + at)));
        try (var found = collections.of(collection).aggregate(pipeline).cursor()) {
            found.forEachRemaining(one -> each.accept(
                    UUID.fromString(one.getString("_id")),
                    one.get("at", Date.class).toInstant()));
        } catch (MongoException e) {
            throw new StoreUnavailable("Calls cannot be counted", e);
        }
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
        var said = and(WantedCalls.of(shops), WantedCalls.during("at", from.minus(TURN_MAX), until));
        return found(CallCollections.TURNS, said, "at", 0, CallDocuments::turn);
    }

    private <T> List<T> found(String collection, Bson which, String by, int limit, Function<Document, T> read) {
        try {
            return collections
                    .of(collection)
                    .find(which)
                    .sort(Sorts.ascending(by, "_id"))
                    .limit(limit)
                    .map(read::apply)
                    .into(new ArrayList<>());
        } catch (MongoException e) {
            throw new StoreUnavailable("Calls cannot be read", e);
        }
    }

    /** While they are read: however many there are, a part of them is in memory. */
    private <T> void inParts(
            String collection, Bson which, String by, Function<Document, T> read, Consumer<List<T>> some) {
        try (var found = collections
                .of(collection)
                .find(which)
                .sort(Sorts.ascending(by, "_id"))
                .batchSize(BATCH)
                .cursor()) {
            var part = new ArrayList<T>();
            while (found.hasNext()) {
                part.add(read.apply(found.next()));
                if (part.size() == BATCH || !found.hasNext()) {
                    some.accept(List.copyOf(part));
                    part.clear();
                }
            }
        } catch (MongoException e) {
            throw new StoreUnavailable("Calls cannot be counted", e);
        }
    }

    private void each(String collection, Bson which, Consumer<Document> each) {
        try (var found = collections.of(collection).find(which).batchSize(BATCH).cursor()) {
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

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
