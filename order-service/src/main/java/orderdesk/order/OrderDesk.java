package orderdesk.order;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import orderdesk.contracts.order.OrderEvent;
import orderdesk.contracts.order.OrderEvent.DeliveryResult;
import orderdesk.contracts.order.OrderId;
import orderdesk.contracts.shared.Money;
import orderdesk.contracts.shared.ShopId;
import orderdesk.order.domain.Amending;
import orderdesk.order.domain.Change;
import orderdesk.order.domain.Closing;
import orderdesk.order.domain.Delivering;
import orderdesk.order.domain.Order;
import orderdesk.order.domain.Paying;
import orderdesk.order.domain.Workshop;
import orderdesk.platform.Decision;
import orderdesk.platform.aggregate.Aggregates;
import orderdesk.platform.aggregate.Cause;
import orderdesk.platform.aggregate.Done;
import orderdesk.platform.aggregate.Ids;
import orderdesk.platform.aggregate.Once;
import orderdesk.platform.aggregate.Stored;
import org.jspecify.annotations.Nullable;

/**
 * What people and storefronts do with an order that is there. Every method throws {@link UnknownOrder} for an id that
 * is not of this shop.
 */
public final class OrderDesk {

    private final Aggregates<Order, OrderEvent> orders;
    private final ExternalNumbers externals;
    private final Workbench bench;
    private final Clock clock;

    OrderDesk(Aggregates<Order, OrderEvent> orders, ExternalNumbers externals, Workbench bench) {
        this.orders = orders;
        this.externals = externals;
        this.bench = bench;
        this.clock = bench.clock();
    }

    public Order find(ShopId shop, OrderId id) {
        return orders.find(shop, id.toString()).map(Stored::state).orElseThrow(() -> new UnknownOrder(id.toString()));
    }

    /** By the storefront's own number. */
    public Optional<Order> findByExternalNumber(ShopId shop, String number) {
        return externals.find(shop, number);
    }

    /** @param seen the version that the operator saw, as its ETag */
    public Order amend(
            ShopId shop, OrderId id, String seen, List<Change> changes, @Nullable String reason, Cause cause) {
        var workshop = workshop(shop, id, changes);
        return change(shop, id, cause, order -> Amending.amend(order, seen, changes, reason, workshop));
    }

    public Order preview(ShopId shop, OrderId id, List<Change> changes) {
        return Amending.preview(find(shop, id), changes, workshop(shop, id, changes));
    }

    public Order reopen(ShopId shop, OrderId id, String seen, String reason, Cause cause) {
        var workshop = workshop(shop, id, List.of());
        return change(shop, id, cause, order -> Amending.reopen(order, seen, reason, workshop));
    }

    public Order cancel(ShopId shop, OrderId id, String seen, String reason, Cause cause) {
        var now = clock.instant();
        return change(shop, id, cause, order -> Closing.cancel(order, seen, reason, cause.actor(), now));
    }

    public Done<Order, OrderEvent> pay(
            ShopId shop, OrderId id, Money amount, String reference, Once once, Cause cause) {
        var now = clock.instant();
        return add(shop, id, once, cause, order -> Paying.record(order, amount, reference, now));
    }

    public Done<Order, OrderEvent> report(
            ShopId shop,
            OrderId id,
            DeliveryResult result,
            @Nullable String reason,
            String reference,
            Once once,
            Cause cause) {
        var now = clock.instant();
        return add(shop, id, once, cause, order -> Delivering.report(order, result, reason, reference, now));
    }

    private Workshop workshop(ShopId shop, OrderId id, List<Change> changes) {
        var order = find(shop, id); // before the catalogue is asked: an unknown order is nobody's business
        var apart = new OrderId(Ids.of(id.toString(), "apart", order.tag()));
        return bench.laidOut(shop, apart, changes, Amending.PRODUCTS_MAX);
    }

    private Order change(ShopId shop, OrderId id, Cause cause, Function<Order, Decision<Order, OrderEvent>> decide) {
        return orders.change(shop, id.toString(), cause, known -> decide.apply(existing(known, id)))
                .stored()
                .state();
    }

    private Done<Order, OrderEvent> add(
            ShopId shop, OrderId id, Once once, Cause cause, Function<Order, Decision<Order, OrderEvent>> decide) {
        return orders.add(shop, id.toString(), once, cause, known -> decide.apply(existing(known, id)));
    }

    private static Order existing(Optional<Stored<Order>> known, OrderId id) {
        return known.map(Stored::state).orElseThrow(() -> new UnknownOrder(id.toString()));
    }
}
