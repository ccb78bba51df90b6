package orderdesk.platform.aggregate.mongo;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import orderdesk.contracts.shared.ShopId;
import orderdesk.platform.aggregate.port.Change;
import orderdesk.platform.aggregate.port.Held;
import orderdesk.platform.aggregate.protocol.FieldNames;
import org.bson.BsonArray;
import org.bson.BsonDateTime;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonInt64;
import org.bson.BsonString;
import org.jspecify.annotations.Nullable;

/** How an aggregate lies in its collection. */
final class DocumentForm {

    private DocumentForm() {}

    static BsonDocument written(Held held) {
        var document = new BsonDocument("_id", new BsonString(held.id()))
                .append("shop", new BsonString(held.shop().value()));
        document.putAll(changing(held));
        if (held.wakeAt() != null) {
            document.append("wakeAt", date(held.wakeAt()));
        }
        if (!held.settings().isEmpty()) {
            document.append(SettingForm.FIELD, SettingForm.written(held.settings()));
        }
        return document.append("made", made(held.made())).append("history", entries(held));
    }

    /** Onto which document and revision; as an upsert it fails instead of passing over one that has moved on. */
    static BsonDocument filter(Change change) {
        var next = change.next();
        return onto(next.shop(), next.id(), change.onto());
    }

    static BsonDocument onto(ShopId shop, String id, long rev) {
        return new BsonDocument("_id", new BsonString(id))
                .append("shop", new BsonString(shop.value()))
                .append("rev", new BsonInt64(rev));
    }

    static BsonDocument update(Change change) {
        var set = changing(change.next());
        var update = new BsonDocument("$set", set);
        wake(update, set, change.next().wakeAt());
        var push = new BsonDocument();
        if (change.whole()) {
            set.append("history", entries(change.next()));
        } else if (!change.next().history().isEmpty()) {
            push.append("history", new BsonDocument("$each", entries(change.next())));
        }
        if (!change.next().settings().isEmpty()) {
            push.append(SettingForm.FIELD, SettingForm.pushed(change.next().settings()));
        }
        return push.isEmpty() ? update : update.append("$push", push);
    }

    static void wake(BsonDocument update, BsonDocument set, @Nullable Instant wakeAt) {
        if (wakeAt == null) {
            update.append("$unset", new BsonDocument("wakeAt", new BsonString("")));
        } else {
            set.append("wakeAt", date(wakeAt));
        }
    }

    private static BsonDocument changing(Held held) {
        return new BsonDocument("rev", new BsonInt64(held.rev()))
                .append("sequence", new BsonInt64(held.sequence()))
                .append("published", new BsonInt64(held.published()))
                .append("state", held.state())
                .append("keys", held.keys())
                .append("seen", seen(held.seen()))
                .append("paged", new BsonInt64(held.paged()))
                .append("bytes", new BsonInt64(held.bytes()))
                .append("lately", lately(held.lately()));
    }

    static BsonDateTime date(Instant instant) {
        return new BsonDateTime(instant.toEpochMilli());
    }

    private static BsonDocument seen(Map<String, Long> seen) {
        var document = new BsonDocument();
        seen.forEach((source, sequence) -> document.append(FieldNames.escaped(source), new BsonInt64(sequence)));
        return document;
    }

    private static BsonDocument made(Held.Made made) {
        var document = new BsonDocument("at", date(made.at()))
                .append("by", new BsonString(made.by()))
                .append("correlation", new BsonString(made.correlation()))
                .append("events", new BsonInt32(made.events()));
        return made.hash() == null ? document : document.append("hash", new BsonString(made.hash()));
    }

    private static BsonArray lately(List<Held.Writer> lately) {
        return new BsonArray(lately.stream()
                .map(writer ->
                        new BsonDocument("rev", new BsonInt64(writer.rev())).append("by", new BsonString(writer.by())))
                .toList());
    }

    private static BsonArray entries(Held held) {
        return new BsonArray(held.history().stream().map(EntryForm::written).toList());
    }

    static Held read(BsonDocument stored) {
        return new Held(
                new ShopId(stored.getString("shop").getValue()),
                stored.getString("_id").getValue(),
                stored.getInt64("rev").getValue(),
                stored.getInt64("sequence").getValue(),
                stored.getInt64("published").getValue(),
                stored.containsKey("wakeAt")
                        ? Instant.ofEpochMilli(stored.getDateTime("wakeAt").getValue())
                        : null,
                stored.getDocument("state"),
                stored.getDocument("keys"),
                seen(stored.getDocument("seen")),
                made(stored.getDocument("made")),
                stored.getInt64("paged").getValue(),
                stored.getInt64("bytes").getValue(),
                stored.getArray("lately").stream()
                        .map(writer -> writer(writer.asDocument()))
                        .toList(),
                EntryForm.read(stored.getArray("history", new BsonArray())),
                List.of());
    }

    private static Map<String, Long> seen(BsonDocument stored) {
        var seen = new HashMap<String, Long>();
        stored.forEach((source, sequence) ->
                seen.put(FieldNames.plain(source), sequence.asInt64().getValue()));
        return seen;
    }

    private static Held.Made made(BsonDocument stored) {
        return new Held.Made(
                Instant.ofEpochMilli(stored.getDateTime("at").getValue()),
                stored.getString("by").getValue(),
                stored.getString("correlation").getValue(),
                stored.containsKey("hash") ? stored.getString("hash").getValue() : null,
                stored.getInt32("events").getValue());
    }

    private static Held.Writer writer(BsonDocument stored) {
        return new Held.Writer(
                stored.getInt64("rev").getValue(), stored.getString("by").getValue());
    }
}
