package orderdesk.platform.aggregate;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import orderdesk.platform.Decision;
import org.jspecify.annotations.Nullable;

/**
 * What the store's tests store: a bell that is struck, and that rings by itself at its time.
 *
 * @param due when it rings next
 */
public record Bell(int strokes, @Nullable Instant due) {

    /** So many strokes, and it cannot ring any more. */
    public static final int CRACKS_AT = 13;

    public static final Bell SILENT = new Bell(0, null);

    /** What bells announce. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type", defaultImpl = BellEvent.Unknown.class)
    public sealed interface BellEvent {

        @JsonTypeName("bell.struck.v1")
        record Struck(int stroke, String note) implements BellEvent {}

        @JsonTypeName("bell.rang.v1")
        record Rang(Instant at) implements BellEvent {}

        record Unknown() implements BellEvent {}
    }

    public Decision<Bell, BellEvent> struck(String note) {
        return Decision.of(new Bell(strokes + 1, due), new BellEvent.Struck(strokes + 1, note));
    }

    /** Announces nothing. */
    public Decision<Bell, BellEvent> wound(@Nullable Instant until) {
        return Decision.of(new Bell(strokes, until));
    }

    private Decision<Bell, BellEvent> rang(Instant now) {
        if (strokes == CRACKS_AT) {
            throw new IllegalStateException("Cracked");
        }
        return Decision.of(new Bell(strokes, null), new BellEvent.Rang(now));
    }

    /** @param collection several of them in one database do not meet */
    public record Kind(String collection, Optional<String> topic) implements AggregateKind<Bell, BellEvent> {

        public Kind(String collection) {
            this(collection, Optional.of("bells"));
        }

        @Override
        public String service() {
            return "bell";
        }

        @Override
        public Class<Bell> state() {
            return Bell.class;
        }

        @Override
        public Class<BellEvent> events() {
            return BellEvent.class;
        }

        @Override
        public Optional<Instant> deadline(Bell state) {
            return Optional.ofNullable(state.due());
        }

        @Override
        public Decision<Bell, BellEvent> onTime(Bell state, Instant now) {
            return state.rang(now);
        }

        @Override
        public Map<String, Object> keys(Bell state) {
            return state.due() == null
                    ? Map.of("strokes", (long) state.strokes())
                    : Map.of("strokes", (long) state.strokes(), "due", state.due());
        }

        @Override
        public List<List<String>> indexes() {
            return List.of(List.of("strokes"));
        }
    }
}
