package orderdesk.inventory.stock;

import java.time.Clock;
import orderdesk.contracts.order.OrderId;
import orderdesk.contracts.shared.ShopId;
import orderdesk.contracts.stock.StockEvent;
import orderdesk.inventory.stock.domain.Item;
import orderdesk.inventory.stock.domain.OrderStock;
import orderdesk.platform.aggregate.Aggregates;
import orderdesk.platform.aggregate.Cause;
import orderdesk.platform.aggregate.Stored;

/**
 * Shares out what has come back, given up by another order or found by a supplier, among the open orders that lack it:
 * the oldest first, as the youngest lose first. What an operator says of the stock is then so at the time of the call
 * (R022), and no order is refused for goods that are there.
 *
 * <p>Each order asks its items again by a step of its own: whoever dies leaves a step to be finished, and two who share
 * at once do no harm.
 */
record Restock(
        Aggregates<Item, StockEvent> items,
        Aggregates<OrderStock, StockEvent> orders,
        Reserving reserving,
        Clock clock) {

    /** The others have their turn in the next round. */
    private static final int AT_ONCE = 100;

    void share(Stored<Item> spare, Cause cause) {
        spare.state().lackedBy().stream()
                .limit(AT_ONCE)
                .takeWhile(_ -> isSpareStill(spare))
                .forEach(order -> again(spare.shop(), order, cause));
    }

    private boolean isSpareStill(Stored<Item> spare) {
        return items.find(spare.shop(), spare.id())
                .filter(item -> item.state().canBeShared())
                .isPresent();
    }

    private void again(ShopId shop, OrderId order, Cause cause) {
        var now = clock.instant();
        var begun = orders.change(
                shop,
                order.toString(),
                cause,
                known -> known.orElseThrow().state().again(now));
        reserving.finish(begun.stored(), cause);
    }
}
