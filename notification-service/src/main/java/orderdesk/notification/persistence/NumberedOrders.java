package orderdesk.notification.persistence;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Sorts.ascending;

import java.util.Optional;
import orderdesk.contracts.notification.NotificationEvent;
import orderdesk.contracts.shared.ShopId;
import orderdesk.notification.ask.Orders;
import orderdesk.notification.order.domain.Correspondence;
import orderdesk.platform.aggregate.SelectableAggregates;
import orderdesk.platform.aggregate.Stored;

record NumberedOrders(SelectableAggregates<Correspondence, NotificationEvent> files) implements Orders {

    @Override
    public Optional<Correspondence> numbered(ShopId shop, String number) {
        var its = and(eq("shop", shop.value()), eq("keys.number", number));
        return files.select(its, ascending("keys.number"), 1).stream()
                .map(Stored::state)
                .findFirst();
    }
}
