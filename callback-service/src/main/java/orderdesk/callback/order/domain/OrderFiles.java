package orderdesk.callback.order.domain;

import java.time.Instant;
import java.util.List;
import orderdesk.contracts.order.OrderEvent.DeliveryResult;
import orderdesk.contracts.shared.Phone;
import orderdesk.contracts.shared.ShopId;

/** What this service knows of orders, by who ordered them. */
public interface OrderFiles {

    boolean hasOrderedSince(ShopId shop, Phone phone, Instant since);

    /** The last orders from that telephone, the last first. */
    List<OrderFile> ofPhone(ShopId shop, Phone phone, int limit);

    /**
     * How many deliveries ended so in a period.
     *
     * @param from of the report
     * @param to exclusive
     * @param most that are counted
     */
    long delivered(ShopId shop, DeliveryResult result, boolean reminded, Instant from, Instant to, int most);
}
