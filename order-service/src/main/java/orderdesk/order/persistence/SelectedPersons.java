package orderdesk.order.persistence;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;

import java.util.Collection;
import java.util.List;
import orderdesk.contracts.shared.ShopId;
import orderdesk.order.PersonBook;
import orderdesk.order.domain.person.PersonRequest;
import orderdesk.order.domain.person.PersonRequested;
import orderdesk.platform.aggregate.SelectableAggregates;
import orderdesk.platform.aggregate.Stored;
import org.jspecify.annotations.Nullable;

/** Lists about persons, each in an order that an index has. */
public final class SelectedPersons implements PersonBook {

    private static final String KEYS = "keys.";
    private static final String AT = KEYS + PersonRequestKind.AT;
    private static final String ID = KEYS + PersonRequestKind.ID;

    private final SelectableAggregates<PersonRequest, PersonRequested> requests;

    public SelectedPersons(SelectableAggregates<PersonRequest, PersonRequested> requests) {
        this.requests = requests;
    }

    @Override
    public List<Stored<PersonRequest>> requests(ShopId shop, @Nullable Place after, int limit) {
        var own = eq("shop", shop.value());
        var filter =
                after == null ? own : and(own, or(lt(AT, after.at()), and(eq(AT, after.at()), lt(ID, after.id()))));
        return requests.select(filter, descending(AT, ID), limit);
    }

    @Override
    public List<Stored<PersonRequest>> unannounced(Collection<ShopId> shops, int limit) {
        var names = shops.stream().map(ShopId::value).toList();
        var key = KEYS + PersonRequestKind.UNANNOUNCED;
        return requests.select(and(in("shop", names), eq(key, true)), ascending(key), limit);
    }
}
