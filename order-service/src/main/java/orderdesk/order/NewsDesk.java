package orderdesk.order;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.BiFunction;
import orderdesk.contracts.order.OrderEvent;
import orderdesk.contracts.order.OrderId;
import orderdesk.order.domain.Apart;
import orderdesk.order.domain.Order;
import orderdesk.order.domain.Placing;
import orderdesk.platform.Decision;
import orderdesk.platform.aggregate.Aggregates;
import orderdesk.platform.aggregate.Stored;
import orderdesk.platform.inbox.Received;

/** What orders make of events: each is applied once, however often it is delivered. */
public final class NewsDesk {

    private final Aggregates<Order, OrderEvent> orders;
    private final OrderNumbers numbers;
    private final Clock clock;

    NewsDesk(Aggregates<Order, OrderEvent> orders, OrderNumbers numbers, Clock clock) {
        this.orders = orders;
        this.numbers = numbers;
        this.clock = clock;
    }

    /** @throws UnknownOrder when the event is about no order of this shop */
    public void hear(Received<?> received, OrderId id, BiFunction<Order, Instant, Decision<Order, OrderEvent>> decide) {
        var now = clock.instant();
        orders.receive(
                received,
                id.toString(),
                known ->
                        decide.apply(known.map(Stored::state).orElseThrow(() -> new UnknownOrder(id.toString())), now));
    }

    public void hear(
            Received<?> received, List<OrderId> ids, BiFunction<Order, Instant, Decision<Order, OrderEvent>> decide) {
        ids.forEach(id -> hear(received, id, decide));
    }

    /** Goods sent apart get the order that the amendment promised them; once, under the id that it named. */
    public void placeApart(Received<?> received, OrderId id) {
        orders.find(received.shop(), id.toString())
                .map(Stored::state)
                .ifPresent(order -> order.progress().apart().forEach(apart -> place(received, order, apart)));
    }

    private void place(Received<?> received, Order from, Apart apart) {
        var id = apart.order().toString();
        if (orders.find(received.shop(), id).isPresent()) {
            return;
        }
        var number = numbers.next(received.shop());
        var now = clock.instant();
        orders.receive(
                received,
                id,
                known -> known.map(Stored::state)
                        .map(Decision::<Order, OrderEvent>of)
                        .orElseGet(() -> Placing.apart(from, apart, number, now)));
    }
}
