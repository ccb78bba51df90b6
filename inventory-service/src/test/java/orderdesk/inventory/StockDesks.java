package orderdesk.inventory;

import java.time.Clock;
import orderdesk.inventory.stock.StockDesk;
import orderdesk.inventory.stock.persistence.ItemKind;
import orderdesk.inventory.stock.persistence.OrderStockKind;
import orderdesk.platform.aggregate.AggregateStore;
import orderdesk.platform.testing.FixedShops;

/** The stock of the shops on a store, as an instance of the service has it, one step after another. */
public final class StockDesks {

    private StockDesks() {}

    public static StockDesk on(AggregateStore store, OffersInMemory offers, Clock clock) {
        return new StockDesk(
                store.open(new ItemKind()),
                store.open(new OrderStockKind()),
                offers,
                new FixedShops(),
                clock,
                Runnable::run);
    }
}
