package orderdesk.platform;

import java.util.List;

/**
 * What an aggregate answers: its next state, and the events to announce once that state is stored.
 *
 * <p>The store writes both in one document, so neither is ever there without the other. A decision that equals what is
 * stored and announces nothing costs no write.
 */
public record Decision<A, E>(A next, List<E> events) {

    public Decision {
        events = List.copyOf(events);
    }

    @SafeVarargs
    public static <A, E> Decision<A, E> of(A next, E... events) {
        return new Decision<>(next, List.of(events));
    }
}
