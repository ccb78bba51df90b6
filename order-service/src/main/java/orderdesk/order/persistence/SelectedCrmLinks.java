package orderdesk.order.persistence;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Sorts.ascending;

import java.time.Instant;
import java.util.List;
import orderdesk.contracts.order.OrderEvent;
import orderdesk.contracts.shared.ShopId;
import orderdesk.order.CrmBook;
import orderdesk.order.crm.domain.CrmLink;
import orderdesk.platform.aggregate.SelectableAggregates;
import orderdesk.platform.aggregate.Stored;

/** Lists of links, each in an order that an index has. */
public final class SelectedCrmLinks implements CrmBook {

    private static final String DUE_AT = "keys." + CrmLinkKind.DUE_AT;
    private static final String PROBLEM = "keys." + CrmLinkKind.PROBLEM;

    private final SelectableAggregates<CrmLink, OrderEvent> links;

    public SelectedCrmLinks(SelectableAggregates<CrmLink, OrderEvent> links) {
        this.links = links;
    }

    @Override
    public List<Stored<CrmLink>> due(ShopId shop, Instant now, int limit) {
        return links.select(and(eq("shop", shop.value()), lte(DUE_AT, now)), ascending(DUE_AT), limit);
    }

    @Override
    public List<Stored<CrmLink>> problems(ShopId shop, int limit) {
        return links.select(and(eq("shop", shop.value()), eq(PROBLEM, true)), ascending(PROBLEM), limit);
    }
}
