package orderdesk.callback.order.domain;

import java.time.Instant;
import orderdesk.contracts.shared.Phone;
import orderdesk.contracts.shared.ShopId;

/** What this service knows of orders, by who ordered them. */
public interface OrderFiles {

    boolean hasOrderedSince(ShopId shop, Phone phone, Instant since);
}
