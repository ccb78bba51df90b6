package orderdesk.platform.aggregate.port;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import orderdesk.contracts.shared.ShopId;
import orderdesk.platform.aggregate.SettingChange;
import org.bson.BsonDocument;
import org.jspecify.annotations.Nullable;

/**
 * One aggregate's document.
 *
 * @param rev compare-and-set counter, from 1
 * @param sequence of its last event, from 1; 0 without any
 * @param published the highest sequence that the broker is known to have acknowledged
 * @param wakeAt when to look after it; absent where nothing is due ever
 * @param keys what queries select by, instants as dates
 * @param seen per {@code service:aggregate}, the last sequence that was applied here
 * @param paged the last sequence that moved to a page; 0 where none did
 * @param bytes size of the history entries in the document, those of the making not counted
 * @param lately the writers of the last few writes, oldest first
 * @param history entries in the document, oldest first: those of the making and those above {@code paged}; empty where
 *     it was not asked for
 * @param settings changes of what people set, to be told from this write on; empty where it was read
 */
public record Held(
        ShopId shop,
        String id,
        long rev,
        long sequence,
        long published,
        @Nullable Instant wakeAt,
        BsonDocument state,
        BsonDocument keys,
        Map<String, Long> seen,
        Made made,
        long paged,
        long bytes,
        List<Writer> lately,
        List<Entry> history,
        List<SettingChange> settings) {

    public Held {
        seen = Map.copyOf(seen);
        lately = List.copyOf(lately);
        history = List.copyOf(history);
        settings = List.copyOf(settings);
    }

    /** As it is where the history was not asked for. */
    public Held withoutHistory() {
        return new Held(
                shop, id, rev, sequence, published, wakeAt, state, keys, seen, made, paged, bytes, lately, List.of(),
                settings);
    }

    /**
     * How it came to be; never changed.
     *
     * @param by the write that made it, see {@link Writer}
     * @param hash of the request that made it; absent where no request did
     * @param events how many events it announced; they stay in the document for ever
     */
    public record Made(
            Instant at,
            String by,
            String correlation,
            @Nullable String hash,
            int events) {}

    /**
     * One write.
     *
     * @param rev the revision that it left
     * @param by unique to the write, chosen by the writer
     */
    public record Writer(long rev, String by) {}
}
