package orderdesk.platform.aggregate.protocol;

import java.util.Optional;
import orderdesk.platform.aggregate.port.Held;
import org.jspecify.annotations.Nullable;

/**
 * What a decision stands on.
 *
 * @param durable no crash can take it back; what was merely assumed, remembered or read locally is not
 * @param remembered the state, where it was not read at all: others may have written since, so nothing but a write onto
 *     its revision can rest on it
 */
record Base<A>(
        Optional<Held> held, boolean durable, @Nullable A remembered) {

    /** For the making of something new: the insert finds out whether that is true. */
    static <A> Base<A> assumedAbsent() {
        return new Base<>(Optional.empty(), false, null);
    }

    static <A> Base<A> read(Optional<Held> held, boolean durable) {
        return new Base<>(held, durable, null);
    }

    static <A> Base<A> remembered(Held held, A state) {
        return new Base<>(Optional.of(held), false, state);
    }
}
