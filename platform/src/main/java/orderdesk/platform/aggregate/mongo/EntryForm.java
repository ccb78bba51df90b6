package orderdesk.platform.aggregate.mongo;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import orderdesk.contracts.shared.ShopId;
import orderdesk.platform.aggregate.Cause;
import orderdesk.platform.aggregate.Once;
import orderdesk.platform.aggregate.port.Entry;
import orderdesk.platform.aggregate.port.Page;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonInt64;
import org.bson.BsonString;
import org.jspecify.annotations.Nullable;

/** How events lie in documents and pages. */
final class EntryForm {

    private EntryForm() {}

    static BsonDocument written(Entry entry) {
        var document = new BsonDocument("sequence", new BsonInt64(entry.sequence()))
                .append("type", new BsonString(entry.type()))
                .append("at", DocumentForm.date(entry.at()))
                .append("actor", new BsonString(entry.cause().actor()))
                .append("correlation", new BsonString(entry.cause().correlation()));
        if (entry.cause().causation() != null) {
            document.append("causation", new BsonString(entry.cause().causation()));
        }
        if (entry.cause().trace() != null) {
            document.append("trace", new BsonString(entry.cause().trace()));
        }
        if (entry.once() != null) {
            document.append("once", once(entry.once()));
        }
        return document.append("data", entry.data());
    }

    private static BsonDocument once(Once once) {
        return new BsonDocument("client", new BsonString(once.client()))
                .append("key", new BsonString(once.key()))
                .append("hash", new BsonString(once.hash()));
    }

    static BsonDocument written(Page page) {
        return new BsonDocument("_id", new BsonString(page.id()))
                .append("shop", new BsonString(page.shop().value()))
                .append("aggregate", new BsonString(page.aggregate()))
                .append("first", new BsonInt64(page.first()))
                .append(
                        "entries",
                        new BsonArray(
                                page.entries().stream().map(EntryForm::written).toList()));
    }

    static Page page(BsonDocument stored) {
        return new Page(
                new ShopId(stored.getString("shop").getValue()),
                stored.getString("aggregate").getValue(),
                read(stored.getArray("entries")));
    }

    static List<Entry> read(BsonArray stored) {
        var entries = new ArrayList<Entry>(stored.size());
        stored.forEach(entry -> entries.add(read(entry.asDocument())));
        return entries;
    }

    private static Entry read(BsonDocument stored) {
        var cause = new Cause(
                stored.getString("actor").getValue(),
                stored.getString("correlation").getValue(),
                text(stored, "causation"),
                text(stored, "trace"));
        return new Entry(
                stored.getInt64("sequence").getValue(),
                stored.getString("type").getValue(),
                Instant.ofEpochMilli(stored.getDateTime("at").getValue()),
                cause,
                stored.containsKey("once") ? once(stored.getDocument("once")) : null,
                stored.getDocument("data"));
    }

    private static @Nullable String text(BsonDocument stored, String name) {
        return stored.containsKey(name) ? stored.getString(name).getValue() : null;
    }

    private static Once once(BsonDocument stored) {
        return new Once(
                stored.getString("client").getValue(),
                stored.getString("key").getValue(),
                stored.getString("hash").getValue());
    }
}
