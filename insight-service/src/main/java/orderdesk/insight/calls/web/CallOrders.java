package orderdesk.insight.calls.web;

import java.util.Comparator;
import java.util.Set;
import java.util.UUID;
import orderdesk.contracts.order.OrderId;
import org.jspecify.annotations.Nullable;

/** The orders of a call. */
final class CallOrders {

    private CallOrders() {}

    /** One of them, always the same. */
    static @Nullable UUID first(Set<OrderId> orders) {
        return orders.stream()
                .map(OrderId::value)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }
}
