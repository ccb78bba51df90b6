package orderdesk.platform.simulator;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import org.bson.BsonArray;
import org.bson.BsonBinary;
import org.bson.BsonBoolean;
import org.bson.BsonDateTime;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonInt64;
import org.bson.BsonNull;
import org.bson.BsonNumber;
import org.bson.BsonObjectId;
import org.bson.BsonString;
import org.bson.BsonUndefined;
import org.bson.BsonValue;

/** Values of documents, and MongoDB's order of them. */
final class Fields {

    /** What is not there; of its own type, so that it equals nothing but null. */
    static final BsonValue MISSING = new BsonUndefined();

    private Fields() {}

    /** @param path with dots; numbers are positions in arrays */
    static BsonValue at(BsonDocument document, String path) {
        BsonValue value = document;
        for (var name : path.split("\\.", -1)) {
            if (!(value instanceof BsonDocument inner) || !inner.containsKey(name)) {
                return MISSING;
            }
            value = inner.get(name);
        }
        return value;
    }

    /** @throws IllegalArgumentException for what {@code keys} may not hold */
    static BsonDocument of(Map<String, Object> keys) {
        var document = new BsonDocument();
        keys.forEach((name, value) -> {
            if (name.contains(".") || name.startsWith("$")) {
                throw new IllegalArgumentException("A key may not be named " + name);
            }
            document.put(name, of(value));
        });
        return document;
    }

    private static BsonValue of(Object value) {
        return switch (value) {
            case String text -> new BsonString(text);
            case Long number -> new BsonInt64(number);
            case Integer number -> new BsonInt32(number);
            case Boolean flag -> BsonBoolean.valueOf(flag);
            case Instant at -> new BsonDateTime(at.toEpochMilli());
            case Collection<?> list ->
                new BsonArray(list.stream().map(Fields::of).toList());
            default -> throw new IllegalArgumentException("A key may not hold a " + value.getClass());
        };
    }

    static int compare(BsonValue a, BsonValue b) {
        if (rank(a) != rank(b)) {
            return Integer.compare(rank(a), rank(b));
        }
        return switch (a) {
            case BsonNumber number
            when a.isInt32() || a.isInt64() ->
                Long.compare(number.longValue(), b.asNumber().longValue());
            case BsonNumber number ->
                Double.compare(number.doubleValue(), b.asNumber().doubleValue());
            case BsonString text -> text.getValue().compareTo(b.asString().getValue());
            case BsonBoolean flag ->
                Boolean.compare(flag.getValue(), b.asBoolean().getValue());
            case BsonDateTime at -> Long.compare(at.getValue(), b.asDateTime().getValue());
            case BsonObjectId id -> id.getValue().compareTo(b.asObjectId().getValue());
            default -> a.equals(b) ? 0 : Integer.compare(a.toString().compareTo(b.toString()), 0);
        };
    }

    /** Types in MongoDB's order of comparison; numbers are one type. */
    static int rank(BsonValue value) {
        return switch (value) {
            case BsonUndefined _ -> 1;
            case BsonNull _ -> 1;
            case BsonNumber _ -> 2;
            case BsonString _ -> 3;
            case BsonDocument _ -> 4;
            case BsonArray _ -> 5;
            case BsonBinary _ -> 6;
            case BsonObjectId _ -> 7;
            case BsonBoolean _ -> 8;
            case BsonDateTime _ -> 9;
            default -> 20;
        };
    }
}
