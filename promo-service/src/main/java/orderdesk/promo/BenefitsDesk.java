package orderdesk.promo;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import orderdesk.contracts.benefit.BenefitEvent;
import orderdesk.contracts.order.OrderEvent;
import orderdesk.contracts.order.OrderId;
import orderdesk.contracts.shared.ShopId;
import orderdesk.platform.aggregate.Cause;
import orderdesk.platform.aggregate.SelectableAggregates;
import orderdesk.platform.aggregate.Stored;
import orderdesk.platform.inbox.Received;
import orderdesk.platform.shops.Shops;
import orderdesk.promo.domain.Aim;
import orderdesk.promo.domain.Following;
import orderdesk.promo.domain.OrderBenefits;

/**
 * Holds, re-splits, redeems and releases what the codes of orders are worth, as the orders go on.
 *
 * <p><b>Guarantees.</b> Every step may be repeated from its beginning by anybody at any time. What a crash leaves
 * behind is found and finished by {@link #resume}, which whoever runs the service calls about once a second.
 */
public final class BenefitsDesk {

    /** Younger work is still in the hands of whoever began it. */
    static final Duration LEFT_BEHIND_AFTER = Duration.ofSeconds(5);

    private static final int AT_ONCE = 200;

    private final SelectableAggregates<OrderBenefits, BenefitEvent> orders;
    private final Applying applying;
    private final GuessedByOrders guessed;
    private final Customers customers;
    private final Shops shops;
    private final Clock clock;

    BenefitsDesk(
            SelectableAggregates<OrderBenefits, BenefitEvent> orders,
            Applying applying,
            GuessedByOrders guessed,
            Customers customers,
            Shops shops,
            Clock clock) {
        this.orders = orders;
        this.applying = applying;
        this.guessed = guessed;
        this.customers = customers;
        this.shops = shops;
        this.clock = clock;
    }

    /** Stores what the order now wants, then asks what it is worth. An order without codes is nobody here. */
    public void follow(Received<OrderEvent> received, OrderId order) {
        var id = order.toString();
        var event = received.event();
        if (!Following.begins(event) && orders.find(received.shop(), id).isEmpty()) {
            return;
        }
        var now = clock.instant();
        var guessing = guessed.isClosed(received.shop(), event);
        var done = orders.receive(
                received,
                id,
                known -> Following.follow(
                        received.shop(), order, known.map(Stored::state), event, customers::one, guessing, now));
        guessed.count(received, applying.finish(done.stored(), received.leadsTo("promo")));
    }

    /**
     * A case is about to give back what certificates paid for an order.
     *
     * @return false where they have it back already, because the goods came back
     */
    public boolean keeps(Received<OrderEvent> received, OrderId order) {
        follow(received, order);
        return orders.find(received.shop(), order.toString())
                .map(stored -> stored.state().aim() == Aim.KEEP)
                .orElse(true);
    }

    /** Finishes what was begun and left, by a crash or because the order was just being changed. */
    public void resume() {
        var served = shops.all().stream().map(ShopId::value).toList();
        if (served.isEmpty()) {
            return;
        }
        var due = clock.instant().minus(LEFT_BEHIND_AFTER);
        var left = Filters.and(Filters.in("shop", served), Filters.lte("keys.applying", due));
        orders.select(left, Sorts.ascending("keys.applying"), AT_ONCE)
                .forEach(stored -> applying.finish(stored, new Cause("promo", stored.id(), null)));
    }

    public Optional<Stored<OrderBenefits>> ofOrder(ShopId shop, OrderId order) {
        return orders.find(shop, order.toString());
    }
}
