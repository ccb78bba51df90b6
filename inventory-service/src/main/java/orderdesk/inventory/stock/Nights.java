package orderdesk.inventory.stock;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import orderdesk.contracts.order.OrderEvent.OrderPlaced;
import orderdesk.contracts.shop.ShopSettings;
import orderdesk.platform.calling.WindowClock;

/** When an order whose customer may not be called yet is looked at once more: shortly before his first call. */
final class Nights {

    /** Long enough for a sync and a look at every order of the night, short enough to be news. */
    static final Duration AHEAD = Duration.ofMinutes(10);

    private Nights() {}

    /** Nothing where its customer may be called at once, by his own time (R045). */
    static Optional<Instant> againAt(ShopSettings shop, OrderPlaced order) {
        var window = WindowClock.of(shop.window(), order.terms().customer().zone());
        var placed = order.placedAt();
        return window.isOpen(placed)
                ? Optional.empty()
                : Optional.of(window.firstOpen(placed).minus(AHEAD));
    }
}
