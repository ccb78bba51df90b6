package orderdesk.platform.simulator;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import orderdesk.platform.aggregate.SettingChange;
import orderdesk.platform.aggregate.port.Change;
import orderdesk.platform.aggregate.port.Entry;
import orderdesk.platform.aggregate.port.Held;
import orderdesk.platform.aggregate.port.Mark;
import org.bson.BsonDateTime;
import org.bson.BsonDocument;
import org.bson.BsonNull;
import org.bson.BsonString;
import org.jspecify.annotations.Nullable;

/** Documents as a database would have them after each kind of write. */
final class Shapes {

    private Shapes() {}

    static Held withoutHistory(Held held) {
        return without(held, List.of());
    }

    /** As it is read: what was told of settings is asked for apart. */
    static Held read(Held held) {
        return without(held, held.history());
    }

    private static Held without(Held held, List<Entry> history) {
        return having(held, held.published(), held.wakeAt(), history, List.of());
    }

    /** As the update leaves it: appended or replaced history, {@code made} as it was. */
    static Held changed(Held now, Change change) {
        var next = change.next();
        if (!next.made().equals(now.made())) {
            throw new AssertionError("A write may not change how " + now.id() + " was made");
        }
        var history = new ArrayList<Entry>();
        if (!change.whole()) {
            history.addAll(now.history());
        }
        history.addAll(next.history());
        var settings = new ArrayList<>(now.settings());
        settings.addAll(next.settings());
        var kept = settings.subList(Math.max(0, settings.size() - SettingChange.KEPT_MAX), settings.size());
        return having(next, next.published(), next.wakeAt(), history, kept);
    }

    static Held marked(Held now, Mark mark) {
        return having(now, mark.published(), mark.wakeAt(), now.history());
    }

    static Held inMillis(Held held) {
        return having(held, held.published(), millis(held.wakeAt()), held.history());
    }

    private static @Nullable Instant millis(@Nullable Instant instant) {
        return instant == null ? null : instant.truncatedTo(ChronoUnit.MILLIS);
    }

    static Held having(Held held, long published, @Nullable Instant wakeAt, List<Entry> history) {
        return having(held, published, wakeAt, history, held.settings());
    }

    private static Held having(
            Held held, long published, @Nullable Instant wakeAt, List<Entry> history, List<SettingChange> settings) {
        return new Held(
                held.shop(),
                held.id(),
                held.rev(),
                held.sequence(),
                published,
                wakeAt,
                held.state(),
                held.keys(),
                held.seen(),
                held.made(),
                held.paged(),
                held.bytes(),
                held.lately(),
                history,
                settings);
    }

    /** What filters and sorts can name. */
    static BsonDocument queried(Held held) {
        return new BsonDocument("_id", new BsonString(held.id()))
                .append("shop", new BsonString(held.shop().value()))
                .append("keys", held.keys())
                .append(
                        "wakeAt",
                        held.wakeAt() == null
                                ? BsonNull.VALUE
                                : new BsonDateTime(held.wakeAt().toEpochMilli()));
    }
}
