package orderdesk.inventory.catalogue.domain;

import java.util.List;

/**
 * Which price lists of a supplier count: up to the current one, those left out that were never let in.
 *
 * @param current number of the last list that was let in; 0 before any was
 */
public record Lists(long current, List<Long> abandoned) {

    public Lists {
        abandoned = List.copyOf(abandoned);
    }
}
