package orderdesk.insight.figures.domain;

import java.time.Instant;
import java.util.Objects;
import orderdesk.contracts.order.OrderId;

/** Where in a list by age an order stands. */
public record Place(Instant placedAt, OrderId order) {

    /** Where an order stands that was placed. */
    public static Place of(Passage passage) {
        return new Place(Objects.requireNonNull(passage.placedAt()), passage.order());
    }
}
