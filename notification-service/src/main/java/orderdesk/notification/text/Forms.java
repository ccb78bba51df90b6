package orderdesk.notification.text;

import java.util.Map;
import orderdesk.contracts.shared.ShopId;
import orderdesk.notification.addressee.domain.GrammaticalCase;
import orderdesk.notification.order.domain.Known;

/** The forms of customers' names that somebody has set right. */
public interface Forms {

    /** Of the customer of that order; of other cases the desk's own are used. */
    Map<GrammaticalCase, String> of(ShopId shop, Known order);
}
