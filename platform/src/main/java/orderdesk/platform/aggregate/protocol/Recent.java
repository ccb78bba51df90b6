package orderdesk.platform.aggregate.protocol;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.bson.BsonDocument;
import org.bson.RawBsonDocument;

/**
 * What this instance wrote last: most commands follow on another one for the same aggregate, and then need neither a
 * read nor a decoding. It is a guess, as other instances write too; see {@link Base#remembered}. Bounded in number and
 * in bytes, the oldest is forgotten first.
 */
final class Recent<A> {

    private final Map<Key, Base<A>> bases = new LinkedHashMap<>();
    private long bytes;

    /** Whoever takes it puts what he wrote in its place: after a lost race or an unknown outcome nothing is left. */
    synchronized Optional<Base<A>> take(Key key) {
        var taken = Optional.ofNullable(bases.remove(key));
        taken.ifPresent(base -> bytes -= size(base));
        return taken;
    }

    synchronized void put(Key key, Base<A> base) {
        take(key);
        bases.put(key, base);
        bytes += size(base);
        while (bases.size() > Limits.RECENT_MAX || bytes > Limits.RECENT_BYTES) {
            take(bases.keySet().iterator().next());
        }
    }

    private static long size(Base<?> base) {
        return Limits.ENTRY_EXTRA + base.held().map(held -> size(held.state())).orElse(0);
    }

    private static int size(BsonDocument state) {
        return state instanceof RawBsonDocument raw ? raw.getByteBuffer().remaining() : Limits.WRITE_MAX;
    }
}
