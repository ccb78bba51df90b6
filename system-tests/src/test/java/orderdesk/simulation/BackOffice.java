package orderdesk.simulation;

import java.util.List;
import java.util.Random;
import java.util.function.Function;
import orderdesk.contracts.order.OrderEvent;
import orderdesk.contracts.order.OrderEvent.DeliveryResult;
import orderdesk.contracts.order.OrderId;
import orderdesk.contracts.order.PaymentMethod;
import orderdesk.contracts.shared.Money;
import orderdesk.contracts.shared.ShopId;
import orderdesk.order.OrderDesk;
import orderdesk.order.domain.Change;
import orderdesk.order.domain.Order;
import orderdesk.platform.aggregate.Cause;
import orderdesk.platform.aggregate.Done;
import orderdesk.platform.aggregate.Once;
import orderdesk.platform.simulator.World;

/** Whatever happens to an order without a call: money, parcels, second thoughts. */
final class BackOffice {

    private static final Cause CAUSE = new Cause("manager", "back-office", null);

    private final World world;
    private final Random random;
    private final ShopId shop;
    private final Books books;
    private final Facts facts;

    BackOffice(World world, ShopId shop, Books books, Facts facts) {
        this.world = world;
        this.random = world.random();
        this.shop = shop;
        this.books = books;
        this.facts = facts;
    }

    void act() {
        if (books.isEmpty()) {
            return;
        }
        var order = books.drawn(random);
        if (!facts.knows(order)) {
            return; // accepted, but not announced yet
        }
        var known = facts.order(order);
        switch (random.nextInt(9)) {
            case 0, 1 -> change("cancels", order, desk -> desk.cancel(shop, order, known.tag(), "передумал", CAUSE));
            case 2 -> change("reopens", order, desk -> desk.reopen(shop, order, known.tag(), "забыл", CAUSE));
            case 3, 4 -> amend(order, known);
            case 5, 6 -> pay(order, known.due());
            default -> report(order);
        }
    }

    /** What the customer has to hear of, or a comment, which makes no new version. */
    private void amend(OrderId order, OrderPath known) {
        var change = random.nextBoolean() ? comment() : payment();
        change("amends", order, desk -> desk.amend(shop, order, known.tag(), List.of(change), null, CAUSE));
    }

    private Change comment() {
        return new Change.Comment("Звонить с проходной, пропуск " + books.nextNumber());
    }

    private Change payment() {
        return new Change.ByPayment(random.nextBoolean() ? PaymentMethod.ONLINE : PaymentMethod.LINK);
    }

    private void change(String what, OrderId order, Function<OrderDesk, Order> call) {
        world.<OrderDesk, Order>attempt(what + " " + order, "order", OrderDesk.class, call, _ -> {});
    }

    private void pay(OrderId order, Money due) {
        if (due.isZero()) {
            return;
        }
        var amount = random.nextInt(3) == 0 ? new Money(due.minor() / 2 + 1, due.currency()) : due;
        var key = "p" + books.nextNumber();
        world.<OrderDesk, Done<Order, OrderEvent>>request(
                "pays " + order,
                "order",
                OrderDesk.class,
                desk -> desk.pay(shop, order, amount, key, new Once("bank", key, key), CAUSE),
                _ -> {});
    }

    private void report(OrderId order) {
        var results = DeliveryResult.values();
        var result = results[random.nextInt(results.length)];
        var key = "d" + books.nextNumber();
        world.<OrderDesk, Done<Order, OrderEvent>>attempt(
                "reports " + result + " " + order,
                "order",
                OrderDesk.class,
                desk -> desk.report(shop, order, result, null, key, new Once("carrier", key, key), CAUSE),
                _ -> {});
    }
}
