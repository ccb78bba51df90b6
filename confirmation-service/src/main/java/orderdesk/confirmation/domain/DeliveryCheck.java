package orderdesk.confirmation.domain;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import orderdesk.contracts.order.Delivery.Method;
import orderdesk.contracts.shared.Slot;
import orderdesk.contracts.shop.ShopSettings;
import orderdesk.platform.delivery.Deliveries;
import orderdesk.platform.delivery.Slots;
import org.jspecify.annotations.Nullable;

/**
 * Whether an order can be delivered as it says, found before the call (R044). What was confirmed is not asked again.
 *
 * @param reaches the shop delivers so where the customer lives
 * @param feasible a courier can come at the time that is named, if one is
 * @param readyAt when the last goods are at the shop that are not there; absent where they are, or nobody said.
 *     Nothing is ordered before the order is confirmed, so it moves on with the time
 * @param instead at most two times at which a courier can come: nearest to the one that is not feasible, or the first
 *     ones where none is named
 */
public record DeliveryCheck(
        boolean reaches, boolean feasible, @Nullable Instant readyAt, List<Slot> instead) {

    private static final int OFFERED = 2;
    private static final DeliveryCheck FINE = new DeliveryCheck(true, true, null, List.of());

    public DeliveryCheck {
        instead = List.copyOf(instead);
    }

    public static DeliveryCheck of(Case item, ShopSettings shop, Instant now) {
        var order = Order.of(item);
        var delivery = order.terms().delivery();
        var deliveries = Deliveries.of(shop, delivery.address());
        if (order.confirmed()) {
            return FINE;
        }
        if (deliveries.tariff(delivery.method()).isEmpty()) {
            return new DeliveryCheck(false, false, null, List.of());
        }
        var readyAt = ready(item, order, now).filter(now::isBefore).orElse(null);
        var zone = ZoneId.of(order.terms().customer().zone().id());
        return Optional.of(delivery.method())
                .filter(method -> method == Method.COURIER)
                .flatMap(_ -> deliveries.slots(zone))
                .map(slots -> checked(slots, delivery.slot(), readyAt, now))
                .orElseGet(() -> new DeliveryCheck(true, true, readyAt, List.of()));
    }

    private static DeliveryCheck checked(Slots slots, @Nullable Slot wish, @Nullable Instant readyAt, Instant now) {
        var ready = readyAt == null ? now : readyAt;
        if (wish == null) {
            return new DeliveryCheck(true, true, readyAt, slots.next(ready, OFFERED));
        }
        var feasible = slots.feasible(wish, ready);
        return new DeliveryCheck(true, feasible, readyAt, feasible ? List.of() : slots.nearest(wish, ready, OFFERED));
    }

    private static Optional<Instant> ready(Case item, Order order, Instant now) {
        return Optional.ofNullable(item.stock())
                .filter(stock -> stock.orderVersion() == order.version())
                .flatMap(stock -> stock.readyAt(now));
    }
}
