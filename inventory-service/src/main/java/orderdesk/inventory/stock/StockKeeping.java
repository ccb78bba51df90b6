package orderdesk.inventory.stock;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import orderdesk.contracts.shared.ShopId;
import orderdesk.contracts.shared.Sku;
import orderdesk.contracts.stock.StockEvent;
import orderdesk.contracts.stock.StockEvent.AvailabilityChanged;
import orderdesk.inventory.catalogue.domain.Offers;
import orderdesk.inventory.stock.domain.Item;
import orderdesk.inventory.stock.domain.Moving;
import orderdesk.inventory.stock.domain.OrderStock;
import orderdesk.platform.Decision;
import orderdesk.platform.aggregate.Aggregates;
import orderdesk.platform.aggregate.Cause;
import orderdesk.platform.aggregate.Done;
import orderdesk.platform.aggregate.Once;
import orderdesk.platform.aggregate.Recorded;
import orderdesk.platform.aggregate.SelectableAggregates;
import orderdesk.platform.aggregate.Stored;

/** Warehouses: what is where, and what people there add, take away, move and count. */
public final class StockKeeping {

    /** Movements of a SKU that are shown. */
    public static final int MOVEMENTS_MAX = 50;

    private final SelectableAggregates<Item, StockEvent> items;
    private final Offers offers;
    private final Shortages shortages;
    private final Clock clock;

    public StockKeeping(
            SelectableAggregates<Item, StockEvent> items,
            Aggregates<OrderStock, StockEvent> orders,
            Offers offers,
            Clock clock) {
        this.items = items;
        this.offers = offers;
        this.shortages = new Shortages(items, orders, offers, new Instead(items, offers), clock);
        this.clock = clock;
    }

    /** @return nothing where no list of the shop has ever named the SKU */
    public Optional<Item> find(ShopId shop, Sku sku) {
        return items.find(shop, ItemIds.of(shop, sku)).map(Stored::state).or(() -> listed(shop, sku));
    }

    /** What was done by hand, the last first. */
    public List<Recorded<StockEvent>> movements(ShopId shop, Sku sku) {
        return items.history(shop, ItemIds.of(shop, sku)).reversed().stream()
                .filter(event -> event.event() instanceof AvailabilityChanged changed && changed.movement() != null)
                .limit(MOVEMENTS_MAX)
                .toList();
    }

    /**
     * Takes note of a movement once, and tells every order that loses goods by it.
     *
     * @param movement throws what the domain refuses
     * @return nothing where no list of the shop has ever named the SKU
     */
    public Optional<Done<Item, StockEvent>> move(
            ShopId shop, Sku sku, Function<Moving, Decision<Item, StockEvent>> movement, Once once, Cause cause) {
        var unknown = find(shop, sku);
        if (unknown.isEmpty()) {
            return Optional.empty();
        }
        var now = clock.instant();
        var done = items.add(shop, ItemIds.of(shop, sku), once, cause, known -> {
            var item = known.map(Stored::state).orElseGet(unknown::get);
            return movement.apply(new Moving(item, now));
        });
        shortages.settle(done.stored(), cause);
        return Optional.of(done);
    }

    private Optional<Item> listed(ShopId shop, Sku sku) {
        var positions =
                offers.of(shop, List.of(sku)).stream().map(Reserving::position).toList();
        return positions.isEmpty() ? Optional.empty() : Optional.of(Item.listed(sku, positions));
    }
}
