package orderdesk.platform.inbox;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import orderdesk.contracts.shared.ShopId;
import orderdesk.contracts.shared.Wire;
import orderdesk.platform.aggregate.Cause;
import orderdesk.platform.aggregate.TraceParent;
import orderdesk.platform.inbox.port.Arrived;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/**
 * Believes a record, or says why not. A header is as easily written by a stranger as by us, so what headers, key and
 * payload say must agree before a reader sees any of it.
 */
public final class Opener<E> {

    private final Class<E> family;
    private final Class<?> unknown;

    public Opener(Class<E> family) {
        this.family = family;
        var info = family.getAnnotation(JsonTypeInfo.class);
        if (info == null || info.defaultImpl() == JsonTypeInfo.class) {
            throw new IllegalArgumentException("%s names no event for unknown types".formatted(family.getName()));
        }
        this.unknown = info.defaultImpl();
    }

    /**
     * @return nothing for a type that this build does not know
     * @throws Unreadable when it is not to be believed
     */
    public Optional<Received<E>> open(Arrived record) {
        var envelope = new Envelope(record);
        var event = event(record.value(), envelope.required("ce_type"));
        return event.map(known -> envelope.around(known));
    }

    private Optional<E> event(byte[] payload, String type) {
        try {
            @Nullable E event = Wire.mapper().readValue(payload, family);
            var known = event != null && !unknown.isInstance(event);
            var written = known ? name(event) : typeIn(payload);
            if (!type.equals(written)) {
                throw new Unreadable("ce_type is %s, the payload's type %s".formatted(type, written));
            }
            return known ? Optional.ofNullable(event) : Optional.empty();
        } catch (JacksonException e) {
            throw new Unreadable("The payload is no %s: %s at %s"
                    .formatted(type, e.getClass().getSimpleName(), e.getLocation()));
        }
    }

    private static @Nullable String name(@Nullable Object event) {
        var name = event == null ? null : event.getClass().getAnnotation(JsonTypeName.class);
        return name == null ? null : name.value();
    }

    private static @Nullable String typeIn(byte[] payload) {
        return Wire.mapper().readTree(payload).path("type").asString("");
    }

    /** The headers, which must agree with each other and with the key. */
    private record Envelope(Arrived record) {

        <T> Received<T> around(T event) {
            var source = required("ce_source");
            var subject = required("ce_subject");
            var sequence = sequence();
            var id = required("ce_id");
            if (!id.equals("%s:%s:%d".formatted(source, subject, sequence))) {
                throw new Unreadable("ce_id is %s, not %s:%s:%d".formatted(id, source, subject, sequence));
            }
            if (!subject.equals(record.key())) {
                throw new Unreadable("ce_subject is %s, the key %s".formatted(subject, record.key()));
            }
            var cause = new Cause(
                    required("actor"),
                    required("correlation"),
                    record.headers().get("causation"),
                    TraceParent.usable(record.headers().get(TraceParent.HEADER)));
            return new Received<>(event, id, source, subject, sequence, shop(), cause, at());
        }

        String required(String name) {
            var value = record.headers().get(name);
            if (value == null || value.isBlank()) {
                throw new Unreadable("Header %s is missing".formatted(name));
            }
            return value;
        }

        private long sequence() {
            try {
                var sequence = Long.parseLong(required("sequence"));
                if (sequence >= 1) {
                    return sequence;
                }
            } catch (NumberFormatException e) {
                throw new Unreadable("Header sequence is no number");
            }
            throw new Unreadable("Header sequence is below 1");
        }

        private ShopId shop() {
            try {
                return new ShopId(required("shop"));
            } catch (IllegalArgumentException e) {
                throw new Unreadable("Header shop: " + e.getMessage());
            }
        }

        private Instant at() {
            try {
                return Instant.parse(required("ce_time"));
            } catch (DateTimeException e) {
                throw new Unreadable("Header ce_time is no instant");
            }
        }
    }
}
