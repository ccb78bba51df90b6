package orderdesk.platform.inbox;

import static com.mongodb.client.model.Filters.eq;

import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import orderdesk.platform.inbox.port.Arrived;
import orderdesk.platform.inbox.port.Letter;
import orderdesk.platform.inbox.port.ParkingLot.Parked;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.Binary;

/** A letter as it lies in MongoDB. Names of headers are the sender's, so they are values there, never keys. */
final class LetterDocument {

    private LetterDocument() {}

    /** One per group and place: a record that is delivered again is the same letter. */
    static Bson idOf(Letter letter) {
        return eq("_id", letter.group() + "@" + letter.record());
    }

    static Document write(Letter letter) {
        var record = letter.record();
        var headers = record.headers().entrySet().stream()
                .map(header -> new Document("name", header.getKey()).append("value", header.getValue()))
                .toList();
        return new Document("group", letter.group())
                .append("cause", letter.cause().name())
                .append("reason", letter.reason())
                .append("at", letter.at())
                .append("topic", record.topic())
                .append("partition", record.partition())
                .append("offset", record.offset())
                .append("appended", record.appended())
                .append("key", record.key())
                .append("value", new Binary(record.value()))
                .append("headers", headers);
    }

    static Letter read(Document found) {
        var record = new Arrived(
                found.getString("topic"),
                found.getInteger("partition"),
                found.getLong("offset"),
                instant(found, "appended"),
                found.getString("key"),
                found.get("value", Binary.class).getData(),
                headers(found));
        return new Letter(
                found.getString("group"),
                record,
                Letter.Cause.valueOf(found.getString("cause")),
                found.getString("reason"),
                instant(found, "at"));
    }

    static Parked parked(Document found) {
        return new Parked(
                found.getString("group"),
                found.getString("subject"),
                instant(found, "since"),
                found.getString("reason"));
    }

    private static Map<String, String> headers(Document found) {
        var headers = new HashMap<String, String>();
        for (var header : found.getList("headers", Document.class)) {
            headers.put(header.getString("name"), header.getString("value"));
        }
        return headers;
    }

    private static Instant instant(Document found, String name) {
        return Objects.requireNonNull(found.get(name, Date.class), name).toInstant();
    }
}
