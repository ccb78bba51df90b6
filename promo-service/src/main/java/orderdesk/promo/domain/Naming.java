package orderdesk.promo.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import orderdesk.contracts.order.OrderEvent;
import orderdesk.contracts.order.OrderEvent.Code;
import orderdesk.contracts.order.OrderTerms;
import org.jspecify.annotations.Nullable;

/**
 * An event that says which codes an order has.
 *
 * @param codes all of them, at least one
 */
public record Naming(OrderTerms terms, List<Code> codes, Instant at) {

    public Naming {
        codes = List.copyOf(codes);
    }

    /** Nothing where the event says nothing of codes, or that there are none. */
    public static Optional<Naming> in(OrderEvent event) {
        return switch (event) {
            case OrderEvent.OrderPlaced it -> of(it.terms(), it.codes(), it.placedAt());
            case OrderEvent.OrderAmended it -> of(it.terms(), it.codes(), it.at());
            case OrderEvent.OrderReopened it -> of(it.terms(), it.codes(), it.at());
            default -> Optional.empty(); // only what changes an order changes its codes
        };
    }

    private static Optional<Naming> of(OrderTerms terms, @Nullable List<Code> codes, Instant at) {
        return codes == null || codes.isEmpty() ? Optional.empty() : Optional.of(new Naming(terms, codes, at));
    }
}
