package orderdesk.callback.order.domain;

import java.time.Instant;
import java.util.Optional;
import orderdesk.contracts.order.OrderId;
import orderdesk.contracts.order.OrderTerms;
import orderdesk.contracts.shared.Phone;
import orderdesk.contracts.shared.Slot;
import orderdesk.contracts.shared.Zone;
import org.jspecify.annotations.Nullable;

/**
 * What calls about an order need to know of it.
 *
 * @param confirmed the version that was confirmed last; 0 while none was
 * @param delivered absent until something was reported of its delivery
 */
public record OrderFile(
        OrderId orderId,
        String number,
        @Nullable Phone phone,
        @Nullable String name,
        Zone zone,
        @Nullable Slot slot,
        Instant placedAt,
        int confirmed,
        @Nullable Delivered delivered) {

    public static OrderFile of(OrderId orderId, String number, OrderTerms terms, Instant placedAt) {
        return new OrderFile(orderId, number, null, null, terms.customer().zone(), null, placedAt, 0, null).with(terms);
    }

    public OrderFile with(OrderTerms terms) {
        var customer = terms.customer();
        return new OrderFile(
                orderId,
                number,
                customer.phone(),
                customer.person().given(),
                customer.zone(),
                terms.delivery().slot(),
                placedAt,
                confirmed,
                delivered);
    }

    public OrderFile confirmedAs(int version) {
        return new OrderFile(
                orderId, number, phone, name, zone, slot, placedAt, Math.max(confirmed, version), delivered);
    }

    /** The last report counts. */
    public OrderFile delivered(Delivered last) {
        return new OrderFile(orderId, number, phone, name, zone, slot, placedAt, confirmed, last);
    }

    public Optional<Phone> dialled() {
        return Optional.ofNullable(phone);
    }
}
