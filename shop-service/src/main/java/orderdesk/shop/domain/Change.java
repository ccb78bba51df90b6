package orderdesk.shop.domain;

import java.time.Instant;
import java.util.List;
import orderdesk.platform.aggregate.Difference;

/**
 * One time that somebody changed what a shop is run by: its settings, or its people.
 *
 * @param version which it made, from 1
 * @param by who did it
 * @param differences in the order of the document; none of the first version, which changed nothing
 */
public record Change(int version, String by, Instant at, List<Difference> differences) {

    public Change {
        differences = List.copyOf(differences);
    }
}
