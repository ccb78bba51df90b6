package orderdesk.inventory.draft;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.time.Clock;
import orderdesk.contracts.order.OrderDrafted;
import orderdesk.contracts.order.OrderId;
import orderdesk.contracts.shared.ShopId;
import orderdesk.contracts.stock.StockEvent;
import orderdesk.inventory.catalogue.domain.Offers;
import orderdesk.inventory.catalogue.domain.Products;
import orderdesk.inventory.draft.domain.Finding;
import orderdesk.inventory.draft.domain.Search;
import orderdesk.platform.aggregate.Cause;
import orderdesk.platform.aggregate.Ids;
import orderdesk.platform.aggregate.SelectableAggregates;
import orderdesk.platform.aggregate.Stored;
import orderdesk.platform.inbox.Received;
import orderdesk.platform.shops.Shops;

/**
 * Looks up what the written lines of drafts mean. Hearing of a draft only writes it down; {@link #resume}, which whoever
 * runs the service calls about once a second, does the looking.
 */
public final class DraftDesk {

    /** Of 100 lines each: so much is looked up in one go. */
    private static final int AT_ONCE = 5;

    private final SelectableAggregates<Search, StockEvent> searches;
    private final Offers offers;
    private final Products products;
    private final Shops shops;
    private final Clock clock;

    public DraftDesk(
            SelectableAggregates<Search, StockEvent> searches,
            Offers offers,
            Products products,
            Shops shops,
            Clock clock) {
        this.searches = searches;
        this.offers = offers;
        this.products = products;
        this.shops = shops;
        this.clock = clock;
    }

    public void follow(Received<?> received, OrderDrafted draft) {
        if (Search.pending(draft).isEmpty()) {
            return;
        }
        var now = clock.instant();
        searches.receive(received, id(draft.orderId()), known -> Search.begin(known.map(Stored::state), draft, now));
    }

    public void resume() {
        var served = shops.all().stream().map(ShopId::value).toList();
        if (!served.isEmpty()) {
            searches.select(
                            Filters.and(Filters.in("shop", served), Filters.exists("keys.since")),
                            Sorts.ascending("keys.since"),
                            AT_ONCE)
                    .forEach(this::look);
        }
    }

    private void look(Stored<Search> search) {
        var finding = new Finding(search.shop(), offers, products);
        var found = search.state().asks().stream().map(finding::of).toList();
        var now = clock.instant();
        searches.change(
                search.shop(),
                search.id(),
                new Cause("inventory", search.id(), null),
                known -> known.orElseThrow().state().found(found, now));
    }

    /** The stock of an order has the order's id. */
    private static String id(OrderId order) {
        return Ids.of(order.toString(), "search").toString();
    }
}
