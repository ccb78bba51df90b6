package orderdesk.inventory.messaging;

import static orderdesk.inventory.OffersInMemory.offer;
import static orderdesk.inventory.Orders.lines;

import java.util.List;
import orderdesk.contracts.order.OrderEvent;
import orderdesk.contracts.order.OrderEvent.DeliveryResult;
import orderdesk.inventory.OffersInMemory;
import orderdesk.inventory.Orders;
import orderdesk.inventory.StockDesks;
import orderdesk.platform.inbox.Received;
import orderdesk.platform.simulator.Deliveries;
import orderdesk.platform.simulator.SimulatedClock;
import orderdesk.platform.simulator.SimulatedStore;
import org.junit.jupiter.api.Test;

class OrdersReaderTests {

    final Orders order = Orders.numbered(1);

    @Test
    void placedAmendedAndCancelledEndsTheSame() {
        check(order.placed(lines("A", 2, "B", 4, "X", 1)), order.amended(2, lines("B", 1, "A", 3)), order.cancelled());
    }

    @Test
    void confirmedReopenedAndDeliveredEndsTheSame() {
        check(
                order.placed(lines("A", 2)),
                order.confirmed(1, lines("A", 2)),
                order.reopened(2, lines("A", 1, "B", 1)),
                order.confirmed(2, lines("A", 1, "B", 1)),
                order.delivery(DeliveryResult.DELIVERED));
    }

    @Test
    void ordersThatCompeteForTheSameGoodsEndTheSame() {
        var other = Orders.numbered(2);

        check(order.placed(lines("B", 2)), other.placed(lines("B", 2)), order.expired());
    }

    @SafeVarargs
    private static void check(Received<OrderEvent>... events) {
        Deliveries.<OrderEvent>to(OrdersReaderTests::reader)
                .startingAt("2026-11-20T12:00:00Z")
                .of(List.of(events))
                .endTheSameWhateverHappens();
    }

    private static OrdersReader reader(SimulatedStore store, SimulatedClock clock) {
        var offers = new OffersInMemory().with(offer("A", 10)).with(offer("B", 3));
        return new OrdersReader(StockDesks.on(store, offers, clock), StockDesks.drafts(store, offers, clock));
    }
}
