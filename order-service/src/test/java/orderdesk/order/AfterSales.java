package orderdesk.order;

import java.util.List;
import orderdesk.contracts.confirmation.ConfirmationEvent.Answer;
import orderdesk.contracts.confirmation.ConfirmationEvent.CustomerReached;
import orderdesk.contracts.order.OrderEvent.DeliveryResult;
import orderdesk.contracts.order.OrderId;
import orderdesk.contracts.order.Payout;
import orderdesk.contracts.order.ReadBack;
import orderdesk.contracts.stock.StockEvent.StockChecked;
import orderdesk.order.messaging.ConfirmationsReader;
import orderdesk.order.messaging.StockReader;
import orderdesk.platform.aggregate.Cause;
import orderdesk.platform.aggregate.Ids;
import orderdesk.platform.aggregate.Once;
import orderdesk.platform.inbox.Received;
import orderdesk.platform.testing.FixedShops;

/** Orders that reached their customers. */
public final class AfterSales {

    public static final Cause CAUSE = new Cause("anna", "r", null);

    /** Who pays, and asks for nothing. */
    public static final Cause MARTA = new Cause("marta", "r", null);

    private AfterSales() {}

    public static Payout payout(String reference) {
        return new Payout(reference, Payout.Way.AS_PAID);
    }

    /** Two shirts and a scarf by post, confirmed and delivered. */
    public static OrderId delivered(Desks desks, String key) {
        var order = confirmed(desks, key);
        var once = new Once("carrier", key, "h");
        desks.orderDesk().report(FixedShops.TRIBUNA, order, DeliveryResult.DELIVERED, null, "d-" + key, once, CAUSE);
        return order;
    }

    /** The same, and still on its way. */
    public static OrderId confirmed(Desks desks, String key) {
        var order = new OrderId(Ids.of("tribuna", "shop", key));
        desks.intake().fromSite(FixedShops.TRIBUNA, Demo.site(), new Once("shop", key, "h"), CAUSE);
        new StockReader(desks.news(), desks.drafts(), desks.safeOrders())
                .on(received(
                        "inventory",
                        order.toString(),
                        new StockChecked(order, 1, 1, List.of(), List.of(), true, null, Demo.NOW)));
        var spoken = new ReadBack(1, Demo.rub(384_700), List.of(), null, "ru-1", FixedShops.ANNA, null, Demo.NOW);
        new ConfirmationsReader(desks.news(), desks.safeOrders())
                .on(received(
                        "confirmation",
                        order.toString(),
                        new CustomerReached(order, Answer.AGREED, spoken, null, Demo.NOW)));
        return order;
    }

    /** Stock is there, and the customer agrees to it as it stands. */
    public static void confirm(Desks desks, OrderId order) {
        var version = desks.orderDesk().find(FixedShops.TRIBUNA, order).version();
        var stock = new StockChecked(order, version, 1, List.of(), List.of(), true, null, Demo.NOW);
        new StockReader(desks.news(), desks.drafts(), desks.safeOrders())
                .on(received("inventory", order.toString(), stock));
        agree(desks, order);
    }

    /** As it stands. */
    static void agree(Desks desks, OrderId order) {
        var here = desks.orderDesk().find(FixedShops.TRIBUNA, order);
        var due = here.terms().totals().due();
        var spoken = new ReadBack(here.version(), due, List.of(), null, "ru-1", FixedShops.ANNA, null, Demo.NOW);
        new ConfirmationsReader(desks.news(), desks.safeOrders())
                .on(received(
                        "confirmation",
                        order.toString(),
                        new CustomerReached(order, Answer.AGREED, spoken, null, Demo.NOW)));
    }

    public static <E> Received<E> received(String source, String subject, E event) {
        return received(source, subject, event, 1);
    }

    public static <E> Received<E> received(String source, String subject, E event, long number) {
        var id = "%s:%s:%d".formatted(source, subject, number);
        return new Received<>(event, id, source, subject, number, FixedShops.TRIBUNA, CAUSE, Demo.NOW);
    }
}
