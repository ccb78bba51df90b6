package orderdesk.confirmation;

import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import orderdesk.confirmation.messaging.OrdersReader;
import orderdesk.confirmation.messaging.StockReader;
import orderdesk.confirmation.persistence.Desks;
import orderdesk.contracts.order.OrderEvent;
import orderdesk.contracts.order.OrderEvent.Channel;
import orderdesk.contracts.order.OrderId;
import orderdesk.contracts.shared.Phone;
import orderdesk.contracts.stock.StockEvent;
import orderdesk.platform.aggregate.Cause;
import orderdesk.platform.inbox.Received;
import orderdesk.platform.shops.Shops;
import orderdesk.platform.simulator.SimulatedClock;
import orderdesk.platform.simulator.SimulatedStore;
import orderdesk.platform.testing.FixedShops;

/** The service's core on a store in memory, told of orders and stock as by their owners. */
public final class Theatre {

    public final SimulatedClock clock;
    public final SimulatedStore store;
    private final ConfirmationDesk desk;
    private final Map<String, Long> sequences = new ConcurrentHashMap<>();

    public Theatre(Instant now) {
        this(now, new FixedShops());
    }

    Theatre(Instant now, Shops shops) {
        this(new SimulatedClock(now), shops);
    }

    private Theatre(SimulatedClock clock, Shops shops) {
        this(clock, SimulatedStore.synchronous(clock), shops);
    }

    public Theatre(SimulatedClock clock, SimulatedStore store) {
        this(clock, store, new FixedShops());
    }

    private Theatre(SimulatedClock clock, SimulatedStore store, Shops shops) {
        this.clock = clock;
        this.store = store;
        this.desk = Desks.on(store, shops, clock);
    }

    public ConfirmationDesk desk() {
        return desk;
    }

    /** Placed, and its stock known. */
    public void order(long number, Phone phone, Instant placed) {
        var id = Story.order(number);
        hear(Story.placed(id, Channel.SITE, Story.terms(phone, Story.line(1)), placed), id);
        hear(Story.checked(id, 1, 1, true), id);
    }

    public void hear(OrderEvent event, OrderId order) {
        new OrdersReader(desk.cases()).on(received("order", order, next("order" + order), event));
    }

    public void hear(StockEvent event, OrderId order) {
        new StockReader(desk.cases()).on(received("inventory", order, next("inventory" + order), event));
    }

    private long next(String source) {
        return sequences.merge(source, 1L, Long::sum);
    }

    public static <E> Received<E> received(String source, OrderId order, long sequence, E event) {
        return new Received<>(
                event,
                "%s:%s:%d".formatted(source, order, sequence),
                source,
                order.toString(),
                sequence,
                FixedShops.TRIBUNA,
                new Cause(source, "story", null),
                Story.PLACED);
    }
}
