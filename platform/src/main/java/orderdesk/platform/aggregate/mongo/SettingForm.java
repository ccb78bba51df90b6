package orderdesk.platform.aggregate.mongo;

import java.time.Instant;
import java.util.List;
import orderdesk.platform.aggregate.Difference;
import orderdesk.platform.aggregate.SettingChange;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonInt64;
import org.bson.BsonString;
import org.jspecify.annotations.Nullable;

/** How changes of settings lie in the documents that they are of. */
final class SettingForm {

    static final String FIELD = "settings";

    private SettingForm() {}

    /** Appends, and drops what is too old. */
    static BsonDocument pushed(List<SettingChange> changes) {
        return new BsonDocument("$each", written(changes)).append("$slice", new BsonInt32(-SettingChange.KEPT_MAX));
    }

    static BsonArray written(List<SettingChange> changes) {
        return new BsonArray(changes.stream().map(SettingForm::written).toList());
    }

    private static BsonDocument written(SettingChange change) {
        return new BsonDocument("name", new BsonString(change.name()))
                .append("rev", new BsonInt64(change.rev()))
                .append("at", DocumentForm.date(change.at()))
                .append("by", new BsonString(change.by()))
                .append(
                        "differences",
                        new BsonArray(change.differences().stream()
                                .map(SettingForm::written)
                                .toList()))
                .append("more", new BsonInt32(change.more()));
    }

    private static BsonDocument written(Difference difference) {
        var document = new BsonDocument("pointer", new BsonString(difference.pointer()));
        if (difference.before() != null) {
            document.append("before", new BsonString(difference.before()));
        }
        if (difference.after() != null) {
            document.append("after", new BsonString(difference.after()));
        }
        return document;
    }

    static List<SettingChange> read(BsonDocument stored) {
        return stored.getArray(FIELD, new BsonArray()).stream()
                .map(change -> change(change.asDocument()))
                .toList();
    }

    private static SettingChange change(BsonDocument stored) {
        return new SettingChange(
                stored.getString("name").getValue(),
                stored.getInt64("rev").getValue(),
                Instant.ofEpochMilli(stored.getDateTime("at").getValue()),
                stored.getString("by").getValue(),
                stored.getArray("differences").stream()
                        .map(each -> difference(each.asDocument()))
                        .toList(),
                stored.getInt32("more").getValue());
    }

    private static Difference difference(BsonDocument stored) {
        return new Difference(stored.getString("pointer").getValue(), text(stored, "before"), text(stored, "after"));
    }

    private static @Nullable String text(BsonDocument stored, String name) {
        return stored.containsKey(name) ? stored.getString(name).getValue() : null;
    }
}
