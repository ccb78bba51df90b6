package orderdesk.platform.aggregate;

import java.util.List;

/**
 * What a change came to.
 *
 * @param stored the state now
 * @param events what this change announced; of a repeated request, what the first announced
 * @param replayed the request had taken effect before, and did nothing this time
 */
public record Done<A, E>(Stored<A> stored, List<E> events, boolean replayed) {

    public Done {
        events = List.copyOf(events);
    }
}
