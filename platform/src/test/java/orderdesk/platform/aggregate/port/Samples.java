package orderdesk.platform.aggregate.port;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import orderdesk.contracts.shared.ShopId;
import orderdesk.platform.aggregate.Cause;
import orderdesk.platform.aggregate.Difference;
import orderdesk.platform.aggregate.Once;
import orderdesk.platform.aggregate.SettingChange;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonInt64;
import org.bson.BsonString;
import org.jspecify.annotations.Nullable;

/** Documents of bells. */
public final class Samples {

    public static final ShopId TRIBUNA = new ShopId("tribuna");
    public static final ShopId CHASY = new ShopId("chasy");
    public static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private static final Cause CAUSE = new Cause("anna", "c-1", "request-1");

    private Samples() {}

    /** At revision 1, struck once, not published yet. */
    public static Held made(String id) {
        return new Held(
                TRIBUNA,
                id,
                1,
                1,
                0,
                NOON,
                state(1),
                new BsonDocument("strokes", new BsonInt64(1)),
                Map.of("order:o-1", 3L),
                new Held.Made(NOON, "i-1", "c-1", "hash", 1),
                0,
                0,
                List.of(new Held.Writer(1, "i-1")),
                List.of(entry(1)),
                List.of());
    }

    /** Struck until it has {@code rev}, the last stroke in its history. */
    public static Held next(Held before, long rev) {
        return new Held(
                before.shop(),
                before.id(),
                rev,
                rev,
                1,
                NOON.plusSeconds(rev),
                state((int) rev),
                new BsonDocument("strokes", new BsonInt64(rev)),
                Map.of("order:o-1", 4L),
                before.made(),
                0,
                100,
                List.of(new Held.Writer(1, "i-1"), new Held.Writer(rev, "i-" + rev)),
                List.of(entry(rev)),
                List.of());
    }

    private static BsonDocument state(int strokes) {
        return new BsonDocument("strokes", new BsonInt32(strokes)).append("note", new BsonString("дон"));
    }

    public static Entry entry(long sequence) {
        return new Entry(sequence, "bell.struck.v1", NOON, CAUSE, null, data(sequence));
    }

    public static Entry added(long sequence, Once once) {
        return new Entry(sequence, "bell.struck.v1", NOON, new Cause("till", "c-2", null), once, data(sequence));
    }

    private static BsonDocument data(long sequence) {
        return new BsonDocument("type", new BsonString("bell.struck.v1"))
                .append("stroke", new BsonInt32((int) sequence))
                .append("note", new BsonString("n"));
    }

    static Held struck(String id, long strokes) {
        var made = made(id);
        return copy(
                made,
                made.published(),
                made.wakeAt(),
                new BsonDocument("strokes", new BsonInt64(strokes)),
                made.seen(),
                made.history());
    }

    public static Held waking(String id, @Nullable Instant at) {
        return marked(made(id), 0, at);
    }

    public static Held marked(Held held, long published, @Nullable Instant wakeAt) {
        return copy(held, published, wakeAt, held.keys(), held.seen(), held.history());
    }

    static Held seeing(Held held, Map<String, Long> seen) {
        return copy(held, held.published(), held.wakeAt(), held.keys(), seen, held.history());
    }

    public static Held withHistory(Held held, List<Entry> history) {
        return copy(held, held.published(), held.wakeAt(), held.keys(), held.seen(), history);
    }

    static Held withoutHistory(Held held) {
        return withHistory(held, List.of());
    }

    /** As it is after somebody else's write. */
    public static Held withWriters(Held held, long rev, Held.Made made, List<Held.Writer> writers) {
        return new Held(
                held.shop(),
                held.id(),
                rev,
                held.sequence(),
                held.published(),
                held.wakeAt(),
                held.state(),
                held.keys(),
                held.seen(),
                made,
                held.paged(),
                held.bytes(),
                writers,
                held.history(),
                List.of());
    }

    private static Held copy(
            Held held,
            long published,
            @Nullable Instant wakeAt,
            BsonDocument keys,
            Map<String, Long> seen,
            List<Entry> history) {
        return new Held(
                held.shop(),
                held.id(),
                held.rev(),
                held.sequence(),
                published,
                wakeAt,
                held.state(),
                keys,
                seen,
                held.made(),
                held.paged(),
                held.bytes(),
                held.lately(),
                history,
                List.of());
    }

    /** The same write, and what it tells of a setting. */
    public static Held telling(Held held, SettingChange... settings) {
        return new Held(
                held.shop(),
                held.id(),
                held.rev(),
                held.sequence(),
                held.published(),
                held.wakeAt(),
                held.state(),
                held.keys(),
                held.seen(),
                held.made(),
                held.paged(),
                held.bytes(),
                held.lately(),
                held.history(),
                List.of(settings));
    }

    public static SettingChange told(long rev) {
        var difference = new Difference("/strokes", null, "дон " + rev);
        return new SettingChange("tower", rev, NOON.plusSeconds(rev), "anna", List.of(difference), 0);
    }
}
