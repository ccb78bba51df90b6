package orderdesk.inventory.stock;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.time.Instant;
import java.util.List;
import orderdesk.contracts.shared.ShopId;
import orderdesk.contracts.shared.Sku;
import orderdesk.contracts.stock.StockEvent;
import orderdesk.inventory.stock.StockDesk.Placed;
import orderdesk.inventory.stock.domain.Item;
import orderdesk.inventory.stock.domain.OrderStock;
import orderdesk.platform.aggregate.SelectableAggregates;
import orderdesk.platform.aggregate.Stored;

/** Looks up what is on the shelves of a shop and in its orders, and changes none of it. */
final class StockBook {

    private static final int COUNTED_MAX = 1_000_000;

    private final SelectableAggregates<Item, StockEvent> items;
    private final SelectableAggregates<OrderStock, StockEvent> orders;

    StockBook(SelectableAggregates<Item, StockEvent> items, SelectableAggregates<OrderStock, StockEvent> orders) {
        this.items = items;
        this.orders = orders;
    }

    /** Above a million the count stops. */
    Placed placed(ShopId shop, Instant from, Instant to) {
        var then = Filters.and(
                Filters.eq("shop", shop.value()), Filters.gte("keys.placed", from), Filters.lt("keys.placed", to));
        return new Placed(
                orders.count(then, COUNTED_MAX),
                orders.count(Filters.and(then, Filters.eq("keys.absent", true)), COUNTED_MAX));
    }

    List<Item> wanted(ShopId shop, int limit) {
        var any = Filters.and(Filters.eq("shop", shop.value()), Filters.gt("keys.demand", 0));
        return items.select(any, Sorts.descending("keys.demand"), limit).stream()
                .map(Stored::state)
                .toList();
    }

    List<Item> items(ShopId shop, List<Sku> skus) {
        return items
                .findAll(shop, skus.stream().map(sku -> ItemIds.of(shop, sku)).toList())
                .stream()
                .map(Stored::state)
                .toList();
    }

    List<Sku> soldSince(ShopId shop, String source, int limit) {
        var filter = Filters.and(Filters.eq("shop", shop.value()), Filters.eq("keys.sold", source));
        return items.select(filter, Sorts.ascending("_id"), limit).stream()
                .map(stored -> stored.state().sku())
                .toList();
    }
}
