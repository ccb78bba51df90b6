package orderdesk.inventory.query;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import orderdesk.contracts.order.OrderId;
import orderdesk.contracts.shared.ShopId;
import orderdesk.contracts.stock.StockEvent;
import orderdesk.contracts.stock.SupplyEvent.Supplied;
import orderdesk.inventory.query.domain.Query;
import orderdesk.inventory.stock.domain.Asking;
import orderdesk.inventory.stock.domain.OrderStock;
import orderdesk.inventory.stock.domain.Preference;
import orderdesk.inventory.stock.domain.Sourcing.Stage;
import orderdesk.inventory.stock.domain.Sourcing.Voice;
import orderdesk.platform.Decision;
import orderdesk.platform.aggregate.Cause;
import orderdesk.platform.aggregate.Done;
import orderdesk.platform.aggregate.Ids;
import orderdesk.platform.aggregate.SelectableAggregates;
import orderdesk.platform.aggregate.Stored;
import orderdesk.platform.shops.Shops;
import org.bson.conversions.Bson;

/**
 * Asks suppliers for what orders lack, and orders from them what was agreed (R079). Whoever reserves only writes down
 * who is to be asked.
 *
 * <p><b>Guarantees.</b> Every step may be repeated by anybody at any time. {@link #resume} begins what is to be asked and
 * ordered, and passes on what was answered; whoever runs the service calls it about once a second.
 */
public final class QueryDesk {

    private static final int AT_ONCE = 100;

    private final SelectableAggregates<Query, StockEvent> queries;
    private final SelectableAggregates<OrderStock, StockEvent> orders;
    private final Beginning beginning;
    private final Shops shops;
    private final Clock clock;

    public QueryDesk(
            SelectableAggregates<Query, StockEvent> queries,
            SelectableAggregates<OrderStock, StockEvent> orders,
            ChannelDesk channels,
            Shops shops,
            Clock clock) {
        this.queries = queries;
        this.orders = orders;
        this.beginning = new Beginning(queries, orders, channels, clock);
        this.shops = shops;
        this.clock = clock;
    }

    public void resume() {
        left(orders, Filters.exists("keys.suppliers"), "keys.suppliers").forEach(beginning::of);
        left(queries, Filters.eq("keys.tell", true), "_id").forEach(this::tell);
    }

    /** @return nothing where the shop has no such order, as far as its stock is known here */
    public Optional<Stored<OrderStock>> stock(ShopId shop, OrderId order) {
        return orders.find(shop, order.toString());
    }

    public List<Stored<Query>> of(ShopId shop, OrderId order) {
        return queries.select(
                Filters.and(Filters.eq("shop", shop.value()), Filters.eq("keys.order", order.toString())),
                Sorts.ascending("_id"),
                AT_ONCE);
    }

    public Optional<Stored<Query>> find(ShopId shop, String id) {
        return queries.find(shop, id);
    }

    /**
     * A supplier says what he has, by himself.
     *
     * @throws orderdesk.inventory.query.domain.NotAsked when he was not asked this, or has answered
     */
    public Done<Query, StockEvent> answered(ShopId shop, String id, int version, List<Supplied> lines, Cause cause) {
        var now = clock.instant();
        return queries.change(
                shop, id, cause, known -> known.orElseThrow().state().answered(version, lines, now));
    }

    /**
     * Somebody chooses how suppliers are combined, until the order is confirmed.
     *
     * @return nothing where the shop has no such order, as far as its stock is known here
     * @throws orderdesk.inventory.stock.domain.NothingToCombine where that cannot be chosen now
     */
    public Optional<Stored<OrderStock>> prefer(ShopId shop, OrderId order, int version, Preference first, Cause cause) {
        var id = order.toString();
        var now = clock.instant();
        return orders.find(shop, id)
                .map(found -> orders.change(
                                shop,
                                id,
                                cause,
                                known -> new Asking(known.orElseThrow().state(), now).preferring(version, first))
                        .stored());
    }

    private void tell(Stored<Query> stored) {
        var query = stored.state();
        var answer = query.answer();
        var voice = answer == null
                ? new Voice(query.supplier(), Stage.SILENT, List.of())
                : new Voice(query.supplier(), Stage.ANSWERED, answer);
        var stock = beginning.hear(stored.shop(), query.orderId().toString(), query.version(), voice);
        if (!stock.applying()) {
            queries.change(stored.shop(), stored.id(), cause(stored), known -> {
                var current = known.orElseThrow().state();
                var told = current.version() == query.version() && Objects.equals(current.answer(), answer);
                return Decision.of(told ? current.told() : current);
            });
        }
    }

    private <A> List<Stored<A>> left(SelectableAggregates<A, StockEvent> kind, Bson unfinished, String sort) {
        var served = shops.all().stream().map(ShopId::value).toList();
        return served.isEmpty()
                ? List.of()
                : kind.select(Filters.and(Filters.in("shop", served), unfinished), Sorts.ascending(sort), AT_ONCE);
    }

    static Cause cause(Stored<?> left) {
        return new Cause("inventory", left.id(), null);
    }

    /** One for an order and a supplier. */
    static String id(ShopId shop, OrderId order, String supplier) {
        return Ids.of("supplier-query", shop.value(), order.toString(), supplier)
                .toString();
    }
}
