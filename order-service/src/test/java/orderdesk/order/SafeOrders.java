package orderdesk.order;

import java.util.stream.IntStream;
import orderdesk.contracts.order.OrderId;
import orderdesk.order.domain.safe.Conditions;
import orderdesk.order.domain.safe.SafeRule;
import orderdesk.platform.aggregate.Cause;
import orderdesk.platform.aggregate.Ids;
import orderdesk.platform.aggregate.Once;
import orderdesk.platform.testing.FixedShops;

/** Orders of a shop that spares who has paid a call. */
final class SafeOrders {

    static final Cause OLGA = new Cause("olga", "r-1", null);
    static final Conditions PAID = new Conditions(true, false, null, false, true, null, null);

    private SafeOrders() {}

    static void rule(Desks desks, Conditions when, int called) {
        desks.safeOrders()
                .change(
                        FixedShops.TRIBUNA,
                        OLGA,
                        _ -> {},
                        known -> known.define("paid", when, called, 10, "olga", Demo.NOW));
        turn(desks, "Пробуем");
    }

    static void turn(Desks desks, String reason) {
        desks.safeOrders()
                .change(FixedShops.TRIBUNA, OLGA, _ -> {}, known -> known.turn("paid", true, reason, "olga", Demo.NOW));
    }

    /** One that is not drawn to be called. */
    static OrderId spared(Desks desks) {
        return paid(desks, sparedKey());
    }

    static String sparedKey() {
        var rule = new SafeRule("paid", 2, PAID, 100, 10, true, new SafeRule.Changed("olga", Demo.NOW, null, false));
        return IntStream.range(0, 10)
                .mapToObj(i -> "spared-" + i)
                .filter(key -> !rule.draws(id(key)))
                .findFirst()
                .orElseThrow();
    }

    static OrderId id(String key) {
        return new OrderId(Ids.of("tribuna", "shop", key));
    }

    static OrderId paid(Desks desks, String key) {
        var id = place(desks, key);
        var due =
                desks.orderDesk().find(FixedShops.TRIBUNA, id).terms().totals().due();
        desks.orderDesk().pay(FixedShops.TRIBUNA, id, due, "p-1", new Once("shop", "pay-" + key, "h"), OLGA);
        return id;
    }

    static OrderId place(Desks desks, String key) {
        return desks.intake()
                .fromSite(FixedShops.TRIBUNA, Demo.site(Demo.scarf()), new Once("shop", key, "h"), OLGA)
                .stored()
                .state()
                .id();
    }
}
