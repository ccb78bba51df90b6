package orderdesk.simulation;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import orderdesk.contracts.confirmation.ConfirmationEvent;
import orderdesk.contracts.order.AfterSaleEvent;
import orderdesk.contracts.order.OrderEvent;
import orderdesk.contracts.order.OrderId;
import orderdesk.contracts.shared.Topics;
import orderdesk.contracts.shared.Wire;
import orderdesk.contracts.stock.StockEvent;
import orderdesk.platform.aggregate.port.Announcement;

/** Everything that was announced, followed as an outsider would: each event must be possible after those before it. */
final class Facts {

    private final Map<String, OrderPath> orders = new HashMap<>();
    private final Map<String, StockPath> stocks = new HashMap<>();
    private final Map<String, CallPath> calls = new HashMap<>();
    private final Map<String, ClaimPath> claims = new HashMap<>();

    void announced(Announcement news) {
        switch (news.topic()) {
            case Topics.ORDERS -> ordered(read(news, OrderEvent.class), news);
            case Topics.STOCK -> stock(news.subject()).goOn(read(news, StockEvent.class));
            case Topics.CONFIRMATIONS -> {
                var event = read(news, ConfirmationEvent.class);
                call(news.subject()).goOn(event, news.id());
                claims.computeIfAbsent(news.subject(), _ -> new ClaimPath()).goOn(event);
            }
            default -> throw new AssertionError("Nobody owns " + news.topic());
        }
    }

    private void ordered(OrderEvent event, Announcement news) {
        if (event instanceof AfterSaleEvent of) {
            order(of.orderId()).goesBack(of);
        } else {
            order(news.subject()).goOn(event, news, this);
        }
    }

    private static <E> E read(Announcement news, Class<E> family) {
        return Wire.mapper().readValue(news.payload(), family);
    }

    /** @throws NullPointerException when nothing was announced of it */
    OrderPath order(OrderId id) {
        return Objects.requireNonNull(orders.get(id.toString()));
    }

    boolean knows(OrderId id) {
        return orders.containsKey(id.toString());
    }

    StockPath stock(OrderId id) {
        return stock(id.toString());
    }

    CallPath call(OrderId id) {
        return call(id.toString());
    }

    private OrderPath order(String id) {
        return orders.computeIfAbsent(id, _ -> new OrderPath());
    }

    private StockPath stock(String id) {
        return stocks.computeIfAbsent(id, _ -> new StockPath());
    }

    private CallPath call(String id) {
        return calls.computeIfAbsent(id, _ -> new CallPath());
    }

    static void require(boolean holds, Object event, String otherwise) {
        if (!holds) {
            throw new AssertionError("%s: %s".formatted(otherwise, event));
        }
    }
}
