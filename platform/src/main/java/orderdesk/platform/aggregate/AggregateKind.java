package orderdesk.platform.aggregate;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import orderdesk.platform.Decision;

/**
 * What the store has to know of one kind of aggregate. State and events are records that Jackson can write and read
 * back to an equal value.
 *
 * @param <A> its state, immutable
 * @param <E> the sealed family of its events
 */
public interface AggregateKind<A, E> {

    /** The owner's word in event ids and consumer groups, as {@code order}. */
    String service();

    /** The MongoDB collection, as {@code orders}. */
    String collection();

    /** Where its events go; nothing for a kind that only keeps what it received. */
    Optional<String> topic();

    Class<A> state();

    Class<E> events();

    /** The earliest deadline that this state really has: a pure function of the state. */
    default Optional<Instant> deadline(A state) {
        return Optional.empty();
    }

    /** Called at or after {@link #deadline}; must leave a state whose deadline is later than {@code now}, or none. */
    default Decision<A, E> onTime(A state, Instant now) {
        return Decision.of(state);
    }

    /**
     * What queries select and sort by, stored beside the state as {@code keys}: strings, longs, booleans, instants and
     * lists of these. Names without dots.
     */
    default Map<String, Object> keys(A state) {
        return Map.of();
    }

    /** Indexes on {@code keys} (names without the prefix), the shop not included: it leads each of them. */
    default List<List<String>> indexes() {
        return List.of();
    }
}
