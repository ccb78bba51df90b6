package orderdesk.callback.order.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import orderdesk.contracts.order.OrderId;
import orderdesk.contracts.order.OrderTerms;
import orderdesk.contracts.shared.Money;
import orderdesk.contracts.shared.Phone;
import orderdesk.contracts.shared.Slot;
import orderdesk.contracts.shared.Zone;
import org.jspecify.annotations.Nullable;

/**
 * What calls about an order need to know of it.
 *
 * @param confirmed the version that was confirmed last; 0 while none was
 * @param delivered absent until something was reported of its delivery
 * @param agreed absent in files from before it was kept
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
        @Nullable Delivered delivered,
        @Nullable Agreed agreed) {

    /**
     * What a reminder says of it.
     *
     * @param street of the delivery, without index and country
     */
    public record Agreed(List<String> street, Money due) {

        public Agreed {
            street = List.copyOf(street);
        }
    }

    public static OrderFile of(OrderId orderId, String number, OrderTerms terms, Instant placedAt) {
        return new OrderFile(orderId, number, null, null, terms.customer().zone(), null, placedAt, 0, null, null)
                .with(terms);
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
                delivered,
                new Agreed(terms.delivery().address().lines(), terms.totals().due()));
    }

    public OrderFile confirmedAs(int version) {
        return new OrderFile(
                orderId, number, phone, name, zone, slot, placedAt, Math.max(confirmed, version), delivered, agreed);
    }

    /** The last report counts. */
    public OrderFile delivered(Delivered last) {
        return new OrderFile(orderId, number, phone, name, zone, slot, placedAt, confirmed, last, agreed);
    }

    public Optional<Phone> dialled() {
        return Optional.ofNullable(phone);
    }
}
