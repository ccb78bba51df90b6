package orderdesk.callback.mystery.persistence;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Sorts.descending;

import java.util.List;
import java.util.Optional;
import orderdesk.callback.mystery.Mysteries;
import orderdesk.callback.mystery.domain.MysteryCall;
import orderdesk.contracts.callback.CallEvent;
import orderdesk.contracts.shared.ShopId;
import orderdesk.platform.aggregate.SelectableAggregates;
import orderdesk.platform.aggregate.Stored;
import org.bson.conversions.Bson;

final class StoredMysteries implements Mysteries {

    private static final Bson LAST_FIRST = descending("keys.at", "keys.id");

    private final SelectableAggregates<MysteryCall, CallEvent> mysteries;

    StoredMysteries(SelectableAggregates<MysteryCall, CallEvent> mysteries) {
        this.mysteries = mysteries;
    }

    @Override
    public List<MysteryCall> page(ShopId shop, Optional<Place> after, int limit) {
        var its = eq("shop", shop.value());
        var filter = after.map(last ->
                        and(its, or(lt("keys.at", last.at()), and(eq("keys.at", last.at()), lt("keys.id", last.id())))))
                .orElse(its);
        return mysteries.select(filter, LAST_FIRST, limit).stream()
                .map(Stored::state)
                .toList();
    }
}
