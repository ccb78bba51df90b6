package orderdesk.notification.ask;

import java.util.Optional;
import orderdesk.contracts.shared.ShopId;
import orderdesk.notification.order.domain.Correspondence;

/** Orders, as customers name them. */
public interface Orders {

    /** @param number the desk's own, as it was read out */
    Optional<Correspondence> numbered(ShopId shop, String number);
}
