package orderdesk.callback.order.persistence;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Sorts.descending;

import java.time.Instant;
import java.util.List;
import orderdesk.callback.order.domain.Delivered;
import orderdesk.callback.order.domain.OrderFile;
import orderdesk.callback.order.domain.OrderFiles;
import orderdesk.contracts.callback.CallEvent;
import orderdesk.contracts.order.OrderEvent.DeliveryResult;
import orderdesk.contracts.shared.Phone;
import orderdesk.contracts.shared.ShopId;
import orderdesk.platform.aggregate.SelectableAggregates;
import orderdesk.platform.aggregate.Stored;

/** The files of orders as MongoDB sees them. */
public final class StoredOrderFiles implements OrderFiles {

    private final SelectableAggregates<OrderFile, CallEvent> files;

    public StoredOrderFiles(SelectableAggregates<OrderFile, CallEvent> files) {
        this.files = files;
    }

    @Override
    public boolean hasOrderedSince(ShopId shop, Phone phone, Instant since) {
        var his = and(eq("shop", shop.value()), eq("keys.phone", phone.e164()), gte("keys.placedAt", since));
        return files.count(his, 1) > 0;
    }

    @Override
    public List<OrderFile> ofPhone(ShopId shop, Phone phone, int limit) {
        return files
                .select(
                        and(eq("shop", shop.value()), eq("keys.phone", phone.e164())),
                        descending("keys.placedAt"),
                        limit)
                .stream()
                .map(Stored::state)
                .toList();
    }

    @Override
    public long delivered(ShopId shop, DeliveryResult result, boolean reminded, Instant from, Instant to, int most) {
        var ended = and(
                eq("shop", shop.value()),
                eq("keys.delivery", delivery(new Delivered(result, reminded, from))),
                gte("keys.deliveredAt", from),
                lt("keys.deliveredAt", to));
        return files.count(ended, most);
    }

    static String delivery(Delivered delivered) {
        return delivered.result() + (delivered.reminded() ? " reminded" : "");
    }
}
