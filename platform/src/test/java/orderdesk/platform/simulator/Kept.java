package orderdesk.platform.simulator;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import orderdesk.contracts.shared.ShopId;
import orderdesk.platform.aggregate.Cause;
import orderdesk.platform.aggregate.Once;
import org.bson.BsonDocument;
import org.bson.BsonString;
import org.jspecify.annotations.Nullable;

/**
 * One aggregate as the store in memory holds it.
 *
 * @param making how many events its first request announced
 * @param once the request that made it
 */
record Kept(
        ShopId shop,
        String id,
        String state,
        long rev,
        List<Entry> entries,
        Map<String, Long> seen,
        int making,
        @Nullable Once once,
        BsonDocument keys) {

    /** One event of the history, as JSON. */
    record Entry(
            String event, Cause cause, Instant at, @Nullable Once once) {}

    static Kept fresh(ShopId shop, String id) {
        return new Kept(shop, id, "", 0, List.of(), Map.of(), 0, null, new BsonDocument());
    }

    long sequence() {
        return entries.size();
    }

    boolean exists() {
        return rev > 0;
    }

    boolean hasSeen(String source, long sequence) {
        return seen.getOrDefault(source, 0L) >= sequence;
    }

    Kept with(String next, BsonDocument nextKeys, List<Entry> added) {
        var all = new ArrayList<>(entries);
        all.addAll(added);
        var made = exists() ? making : added.size();
        return new Kept(shop, id, next, rev + 1, List.copyOf(all), seen, made, once, nextKeys);
    }

    Kept madeBy(Once request) {
        return new Kept(shop, id, state, rev, entries, seen, making, request, keys);
    }

    Kept having(String source, long sequence) {
        var more = new HashMap<>(seen);
        more.put(source, sequence);
        return new Kept(shop, id, state, rev, entries, Map.copyOf(more), making, once, keys);
    }

    /** As filters and sorts see it. */
    BsonDocument asDocument() {
        return new BsonDocument("_id", new BsonString(id))
                .append("shop", new BsonString(shop.value()))
                .append("keys", keys);
    }
}
