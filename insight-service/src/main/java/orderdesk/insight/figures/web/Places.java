package orderdesk.insight.figures.web;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import orderdesk.contracts.order.OrderId;
import orderdesk.insight.figures.domain.Passage;
import orderdesk.insight.figures.domain.Place;

/** A place in the list as a cursor holds it. */
final class Places {

    private Places() {}

    static String write(Passage passage) {
        return Objects.requireNonNull(passage.placedAt()).toEpochMilli() + " " + passage.order();
    }

    static Place read(String written) {
        var parts = written.split(" ", 2);
        return new Place(Instant.ofEpochMilli(Long.parseLong(parts[0])), new OrderId(UUID.fromString(parts[1])));
    }
}
