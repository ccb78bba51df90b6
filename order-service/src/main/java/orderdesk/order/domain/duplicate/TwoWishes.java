package orderdesk.order.domain.duplicate;

import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import orderdesk.contracts.order.OrderId;

/** An operator said of two alike orders that the customer wants both: they are not suggested again. */
public record TwoWishes(String by, Instant at) {

    /** Of the pair, whichever is named first. */
    public static String id(OrderId one, OrderId other) {
        return Stream.of(one, other).map(OrderId::toString).sorted().collect(Collectors.joining("/"));
    }
}
