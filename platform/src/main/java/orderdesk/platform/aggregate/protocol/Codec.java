package orderdesk.platform.aggregate.protocol;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import orderdesk.contracts.shared.Wire;
import orderdesk.platform.aggregate.AggregateKind;
import orderdesk.platform.aggregate.AggregateTooLarge;
import orderdesk.platform.aggregate.Cause;
import orderdesk.platform.aggregate.Once;
import orderdesk.platform.aggregate.Setting;
import orderdesk.platform.aggregate.SettingKind;
import orderdesk.platform.aggregate.port.Entry;
import org.bson.BsonArray;
import org.bson.BsonBoolean;
import org.bson.BsonDateTime;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonInt64;
import org.bson.BsonString;
import org.bson.BsonValue;
import org.bson.RawBsonDocument;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;

/** One kind's states and events as documents. */
final class Codec<A, E> {

    private static final JsonBson BSON = new JsonBson(Wire.mapper());

    private final AggregateKind<A, E> kind;
    private final ObjectWriter states;
    private final ObjectReader stateReader;
    private final ObjectWriter events;
    private final ObjectReader eventReader;

    Codec(AggregateKind<A, E> kind) {
        this.kind = kind;
        this.states = Wire.mapper().writerFor(kind.state());
        this.stateReader = Wire.mapper().readerFor(kind.state());
        this.events = Wire.mapper().writerFor(kind.events());
        this.eventReader = Wire.mapper().readerFor(kind.events());
    }

    AggregateKind<A, E> kind() {
        return kind;
    }

    /** @throws AggregateTooLarge beyond what fits into a write together with its events */
    RawBsonDocument state(A state) {
        var json = states.writeValueAsBytes(state);
        if (json.length > Limits.WRITE_MAX - Limits.ROUND_MAX) {
            throw new AggregateTooLarge("A state of %d bytes in %s".formatted(json.length, kind.collection()));
        }
        return BSON.toBson(json);
    }

    A state(BsonDocument stored) {
        return stateReader.readValue(BSON.toJson(stored));
    }

    /** @throws AggregateTooLarge beyond what the broker takes */
    Fresh fresh(E event, long sequence, Instant at, Cause cause, @Nullable Once once) {
        var json = events.writeValueAsBytes(event);
        if (json.length > Limits.EVENT_MAX) {
            throw new AggregateTooLarge("An event of %d bytes in %s".formatted(json.length, kind.collection()));
        }
        var data = BSON.toBson(json);
        var type = data.getString("type", new BsonString(event.getClass().getSimpleName()));
        return new Fresh(new Entry(sequence, type.getValue(), at, cause, once, data), json);
    }

    /** An event that was stored, as the broker gets it. */
    static Fresh fresh(Entry entry) {
        return new Fresh(entry, BSON.toJson(entry.data()));
    }

    E event(Entry entry) {
        return eventReader.readValue(BSON.toJson(entry.data()));
    }

    Optional<Setting> setting(@Nullable A state) {
        return state != null && kind instanceof SettingKind<A, E> its
                ? Optional.of(its.setting(state))
                : Optional.empty();
    }

    /** In milliseconds, as the database keeps it, and never early. */
    @Nullable
    Instant deadline(A state) {
        return kind.deadline(state).map(Codec::ceiling).orElse(null);
    }

    private static Instant ceiling(Instant instant) {
        var floor = instant.truncatedTo(ChronoUnit.MILLIS);
        return floor.equals(instant) ? floor : floor.plusMillis(1);
    }

    BsonDocument keys(A state) {
        var keys = new BsonDocument();
        for (Map.Entry<String, Object> key : kind.keys(state).entrySet()) {
            keys.append(key.getKey(), value(key.getValue()));
        }
        return keys;
    }

    private static BsonValue value(Object value) {
        return switch (value) {
            case String text -> new BsonString(text);
            case Long number -> new BsonInt64(number);
            case Integer number -> new BsonInt32(number);
            case Boolean flag -> BsonBoolean.valueOf(flag);
            case Instant instant -> new BsonDateTime(instant.toEpochMilli());
            case List<?> list -> new BsonArray(list.stream().map(Codec::value).toList());
            default -> throw new IllegalArgumentException("Not a value of keys: " + value.getClass());
        };
    }
}
