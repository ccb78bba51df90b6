package orderdesk.order;

import java.time.Instant;
import java.util.List;
import orderdesk.contracts.shared.Phone;
import orderdesk.order.domain.Order;
import org.jspecify.annotations.Nullable;

/** Who ordered before, by his telephone alone: a mailbox is what anybody types, and proves nothing of who orders. */
final class KnownCustomer {

    private KnownCustomer() {}

    /** His other orders, however they ended. */
    static List<Order> before(OrderBook book, Order order, Instant now) {
        var customer = order.terms().customer();
        return book.near(order.placement().shop(), customer, Instant.EPOCH, now).stream()
                .filter(each -> !each.id().equals(order.id()))
                .filter(each -> isSame(customer.phone(), each.terms().customer().phone()))
                .toList();
    }

    private static boolean isSame(@Nullable Phone one, @Nullable Phone other) {
        return one != null && other != null && one.e164().equals(other.e164());
    }
}
