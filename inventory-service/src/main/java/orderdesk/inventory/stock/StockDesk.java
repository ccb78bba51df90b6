package orderdesk.inventory.stock;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import orderdesk.contracts.order.OrderEvent;
import orderdesk.contracts.order.OrderId;
import orderdesk.contracts.shared.ShopId;
import orderdesk.contracts.shared.Sku;
import orderdesk.contracts.stock.StockEvent;
import orderdesk.inventory.catalogue.domain.Offers;
import orderdesk.inventory.stock.domain.Item;
import orderdesk.inventory.stock.domain.OrderStock;
import orderdesk.inventory.stock.domain.Position;
import orderdesk.platform.aggregate.Cause;
import orderdesk.platform.aggregate.SelectableAggregates;
import orderdesk.platform.aggregate.Stored;
import orderdesk.platform.inbox.Received;
import orderdesk.platform.shops.Shops;
import org.bson.conversions.Bson;

/**
 * Reserves what orders want, takes back what they give up, tells them when goods turn out missing, and reserves for them
 * what has come back.
 *
 * <p><b>Guarantees.</b> Every step may be repeated from its beginning by anybody at any time. What a crash leaves
 * behind is found and finished by {@link #resume}, which whoever runs the service calls about once a second.
 */
public final class StockDesk {

    /** Younger work is still in the hands of whoever began it. */
    static final Duration LEFT_BEHIND_AFTER = Duration.ofSeconds(5);

    private static final int AT_ONCE = 200;

    private final SelectableAggregates<Item, StockEvent> items;
    private final SelectableAggregates<OrderStock, StockEvent> orders;
    private final StockBook book;
    private final Reserving reserving;
    private final Shortages shortages;
    private final Restock restock;
    private final Lanes lanes;
    private final Shops shops;
    private final Clock clock;

    /** Of shops that ask no supplier. */
    public StockDesk(
            SelectableAggregates<Item, StockEvent> items,
            SelectableAggregates<OrderStock, StockEvent> orders,
            Offers offers,
            Shops shops,
            Clock clock,
            Executor lanes) {
        this(items, orders, offers, Askable.NOBODY, shops, clock, lanes);
    }

    /** @param lanes runs the writes of one order's items, which do not depend on each other */
    public StockDesk(
            SelectableAggregates<Item, StockEvent> items,
            SelectableAggregates<OrderStock, StockEvent> orders,
            Offers offers,
            Askable askable,
            Shops shops,
            Clock clock,
            Executor lanes) {
        this.items = items;
        this.orders = orders;
        this.book = new StockBook(items, orders);
        this.lanes = new Lanes(lanes);
        this.shops = shops;
        this.clock = clock;
        var instead = new Instead(items, offers);
        this.reserving = new Reserving(items, orders, new Listed(offers), instead, askable, clock, this.lanes);
        this.shortages = new Shortages(items, orders, offers, instead, clock);
        this.restock = new Restock(items, orders, reserving, clock);
    }

    /** Stores what the order now wants, then asks the items. */
    public void follow(Received<OrderEvent> received, OrderId order) {
        var now = clock.instant();
        var done = orders.receive(
                received,
                order.toString(),
                known -> OrderStock.follow(
                        order,
                        known.map(Stored::state),
                        received.event(),
                        placed -> shops.settings(received.shop()).flatMap(shop -> Nights.againAt(shop, placed)),
                        now));
        reserving.finish(done.stored(), received.leadsTo("inventory"));
    }

    /** Passes on what a supplier says, and tells every order that loses goods by it. */
    public void stated(ShopId shop, Map<Sku, Said> said, Cause cause) {
        lanes.each(said.entrySet(), each -> stated(shop, each.getKey(), each.getValue(), cause));
    }

    private Stored<Item> stated(ShopId shop, Sku sku, Said said, Cause cause) {
        var now = clock.instant();
        var done = items.change(
                shop,
                ItemIds.of(shop, sku),
                cause,
                known -> known.map(Stored::state)
                        .orElseGet(() -> Item.listed(sku, said.before()))
                        .stated(said.now(), said.asOf(), now));
        shortages.settle(done.stored(), cause);
        return done.stored();
    }

    /** A source that only says yes or no said yes again to what has been sold since. */
    public void saidAgain(ShopId shop, Sku sku, Cause cause) {
        var now = clock.instant();
        items.change(
                shop,
                ItemIds.of(shop, sku),
                cause,
                known -> known.orElseThrow().state().saidAgain(now));
    }

    /**
     * Finishes what was begun and left, by a crash or because the order was just being changed; and shares out what has
     * come back.
     */
    public void resume() {
        var due = clock.instant().minus(LEFT_BEHIND_AFTER);
        left(orders, Filters.lte("keys.applying", due), "keys.applying")
                .forEach(stored -> reserving.finish(stored, cause(stored)));
        left(orders, Filters.lte("keys.again", clock.instant()), "keys.again").forEach(this::afterTheNight);
        left(items, Filters.eq("keys.untold", true), "_id").forEach(stored -> shortages.settle(stored, cause(stored)));
        left(items, Filters.eq("keys.spare", true), "_id").forEach(stored -> restock.share(stored, cause(stored)));
    }

    private void afterTheNight(Stored<OrderStock> stored) {
        var now = clock.instant();
        var begun = orders.change(
                stored.shop(),
                stored.id(),
                cause(stored),
                known -> known.orElseThrow().state().afterTheNight(now));
        reserving.finish(begun.stored(), cause(stored));
    }

    public Optional<Stored<OrderStock>> ofOrder(ShopId shop, OrderId order) {
        return orders.find(shop, order.toString());
    }

    /** Orders placed in that time whose stock was looked at; of these, those for something that could not be had. */
    public Placed placed(ShopId shop, Instant from, Instant to) {
        return book.placed(shop, from, to);
    }

    /** What orders hold or lack, the most wanted first. */
    public List<Item> wanted(ShopId shop, int limit) {
        return book.wanted(shop, limit);
    }

    /** Pieces that no order has, of SKUs that any order ever wanted or whose statement ever changed. */
    public List<Item> items(ShopId shop, List<Sku> skus) {
        return book.items(shop, skus);
    }

    /** SKUs of which a source that only says yes or no has been sold out of since it was last heard. */
    public List<Sku> soldSince(ShopId shop, String source, int limit) {
        return book.soldSince(shop, source, limit);
    }

    private <A> List<Stored<A>> left(SelectableAggregates<A, StockEvent> kind, Bson unfinished, String sort) {
        var served = shops.all().stream().map(ShopId::value).toList();
        return served.isEmpty()
                ? List.of()
                : kind.select(Filters.and(Filters.in("shop", served), unfinished), Sorts.ascending(sort), AT_ONCE);
    }

    private static Cause cause(Stored<?> left) {
        return new Cause("inventory", left.id(), null);
    }

    /** @param absent of the orders */
    public record Placed(long orders, long absent) {}

    /** What a source says now, and what all sources said before. */
    public record Said(List<Position> before, Position now, Instant asOf) {

        public Said {
            before = List.copyOf(before);
        }
    }
}
