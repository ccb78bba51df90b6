package orderdesk.inventory.stock;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import orderdesk.contracts.shared.ShopId;
import orderdesk.contracts.stock.LineStock.Alternative;
import orderdesk.contracts.stock.StockEvent;
import orderdesk.inventory.catalogue.domain.Offer;
import orderdesk.inventory.catalogue.domain.Offers;
import orderdesk.inventory.stock.domain.Hold;
import orderdesk.inventory.stock.domain.Item;
import orderdesk.inventory.stock.domain.Lines;
import orderdesk.inventory.stock.domain.OrderStock;
import orderdesk.inventory.stock.domain.Want;
import orderdesk.platform.Decision;
import orderdesk.platform.aggregate.Aggregates;
import orderdesk.platform.aggregate.Cause;
import orderdesk.platform.aggregate.Stored;

/** Takes missing goods from the youngest orders, and tells each of them. */
record Shortages(
        Aggregates<Item, StockEvent> items,
        Aggregates<OrderStock, StockEvent> orders,
        Offers offers,
        Instead instead,
        Clock clock) {

    void settle(Stored<Item> stored, Cause cause) {
        var now = clock.instant();
        var item = stored.state().ledger().overdrawn() == 0
                ? stored.state()
                : items.change(
                                stored.shop(),
                                stored.id(),
                                cause,
                                known -> Decision.of(known.orElseThrow().state().cut(now)))
                        .stored()
                        .state();
        for (var hold : item.untold()) {
            tell(stored.shop(), item, hold, cause);
        }
    }

    /** An order whose step is still being applied is told later: it may not know yet what it had. */
    private void tell(ShopId shop, Item item, Hold hold, Cause cause) {
        var id = hold.order().toString();
        var known = orders.find(shop, id).map(Stored::state);
        Optional<Offer> offer = Offer.best(offers.of(shop, List.of(item.sku())));
        var alternatives =
                known.map(stock -> alternatives(shop, item, hold, stock, offer)).orElse(List.of());
        var now = clock.instant();
        var dueAt = offer.map(best -> Lines.dueAt(best, now)).orElse(null);
        var stock = known.map(_ -> orders.change(
                        shop,
                        id,
                        cause,
                        current -> current.orElseThrow()
                                .state()
                                .cut(hold.step(), item.sku(), hold.quantity(), dueAt, alternatives, now)))
                .map(done -> done.stored().state());
        if (stock.filter(order -> order.applying() && order.step() == hold.step())
                .isEmpty()) {
            items.change(
                    shop,
                    ItemIds.of(shop, item.sku()),
                    cause,
                    current -> Decision.of(current.orElseThrow().state().told(hold)));
        }
    }

    private List<Alternative> alternatives(ShopId shop, Item item, Hold hold, OrderStock stock, Optional<Offer> offer) {
        var wants = stock.wants().stream()
                .filter(want -> want.sku().equals(item.sku()))
                .toList();
        var missing = wants.stream().mapToInt(Want::quantity).sum() - hold.quantity();
        if (wants.isEmpty() || missing <= 0) {
            return List.of();
        }
        return instead.of(shop, wants.getFirst(), offer, missing, stock.wants());
    }
}
