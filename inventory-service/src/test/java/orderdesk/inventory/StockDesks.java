package orderdesk.inventory;

import java.time.Clock;
import orderdesk.inventory.draft.DraftDesk;
import orderdesk.inventory.draft.persistence.SearchKind;
import orderdesk.inventory.messaging.OrdersReader;
import orderdesk.inventory.stock.StockDesk;
import orderdesk.inventory.stock.persistence.ItemKind;
import orderdesk.inventory.stock.persistence.OrderStockKind;
import orderdesk.platform.aggregate.AggregateStore;
import orderdesk.platform.simulator.SimulatedClock;
import orderdesk.platform.simulator.SimulatedStore;
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

    public static DraftDesk drafts(AggregateStore store, OffersInMemory offers, Clock clock) {
        return new DraftDesk(store.open(new SearchKind()), offers, offers, new FixedShops(), clock);
    }

    /** Where nobody drafts. */
    public static OrdersReader reader(StockDesk desk) {
        var clock = new SimulatedClock(Orders.NOON);
        return new OrdersReader(desk, drafts(SimulatedStore.synchronous(clock), new OffersInMemory(), clock));
    }
}
