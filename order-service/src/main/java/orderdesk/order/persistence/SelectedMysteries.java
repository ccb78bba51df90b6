package orderdesk.order.persistence;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Sorts.descending;

import java.util.List;
import java.util.Optional;
import orderdesk.contracts.order.OrderEvent;
import orderdesk.contracts.shared.ShopId;
import orderdesk.order.MysteryBook;
import orderdesk.order.domain.Mystery;
import orderdesk.platform.aggregate.SelectableAggregates;
import orderdesk.platform.aggregate.Stored;
import org.bson.conversions.Bson;

/** Reads mystery orders by when they were marked. */
public final class SelectedMysteries implements MysteryBook {

    private static final Bson LAST_FIRST = descending("keys.at", "keys.order");

    private final SelectableAggregates<Mystery, OrderEvent> mysteries;

    public SelectedMysteries(SelectableAggregates<Mystery, OrderEvent> mysteries) {
        this.mysteries = mysteries;
    }

    @Override
    public List<Mystery> page(ShopId shop, Optional<Place> after, int limit) {
        var its = eq("shop", shop.value());
        var filter = after.map(last -> and(
                        its,
                        or(lt("keys.at", last.at()), and(eq("keys.at", last.at()), lt("keys.order", last.order())))))
                .orElse(its);
        return mysteries.select(filter, LAST_FIRST, limit).stream()
                .map(Stored::state)
                .toList();
    }
}
