package orderdesk.order;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import orderdesk.contracts.order.OrderEvent;
import orderdesk.contracts.order.OrderId;
import orderdesk.contracts.shared.ShopId;
import orderdesk.order.domain.Mystery;
import orderdesk.order.domain.Order;
import orderdesk.platform.Decision;
import orderdesk.platform.aggregate.Aggregates;
import orderdesk.platform.aggregate.Cause;
import orderdesk.platform.aggregate.Ids;
import orderdesk.platform.aggregate.Stored;

/** Orders by which quality staff try the desk (R055). */
public final class MysteryDesk {

    private final Aggregates<Order, OrderEvent> orders;
    private final Aggregates<Mystery, OrderEvent> mysteries;
    private final MysteryBook book;
    private final Clock clock;

    MysteryDesk(
            Aggregates<Order, OrderEvent> orders,
            Aggregates<Mystery, OrderEvent> mysteries,
            MysteryBook book,
            Clock clock) {
        this.orders = orders;
        this.mysteries = mysteries;
        this.book = book;
        this.clock = clock;
    }

    /**
     * The order knows first, so that it never ships; what a crash leaves undone, the same request again completes.
     *
     * @throws UnknownOrder for an id that is not of this shop
     * @throws orderdesk.order.domain.NotInThisState when it is too late
     */
    public Mystery mark(ShopId shop, OrderId id, Cause cause) {
        var by = cause.actor();
        var now = clock.instant();
        orders.change(shop, id.toString(), cause, known -> Mystery.mark(existing(known, id), by));
        return mysteries
                .change(
                        shop,
                        key(shop, id),
                        cause,
                        known -> known.map(Stored::state)
                                .map(there -> Decision.<Mystery, OrderEvent>of(there))
                                .orElseGet(() -> new Mystery(id, by, now).announced()))
                .stored()
                .state();
    }

    public Optional<Mystery> find(ShopId shop, OrderId id) {
        return mysteries.find(shop, key(shop, id)).map(Stored::state);
    }

    public List<Mystery> page(ShopId shop, Optional<MysteryBook.Place> after, int limit) {
        return book.page(shop, after, limit);
    }

    private static Order existing(Optional<Stored<Order>> known, OrderId id) {
        return known.map(Stored::state).orElseThrow(() -> new UnknownOrder(id.toString()));
    }

    private static String key(ShopId shop, OrderId id) {
        return Ids.of("mystery", shop.value(), id.toString()).toString();
    }
}
