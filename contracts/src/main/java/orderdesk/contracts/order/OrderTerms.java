package orderdesk.contracts.order;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Everything that is read back to the customer: one version of an order (R042). */
public record OrderTerms(
        Customer customer,
        Recipient recipient,
        List<Line> lines,
        Delivery delivery,
        PaymentMethod payment,
        Totals totals,
        @Nullable String comment) {

    public OrderTerms {
        lines = List.copyOf(lines);
    }
}
