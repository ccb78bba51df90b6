package orderdesk.callback;

import orderdesk.contracts.shared.Phone;
import orderdesk.contracts.shared.ShopId;

/** Telephones whose owners asked a shop not to call them. */
@FunctionalInterface
public interface StopList {

    boolean isStopped(ShopId shop, Phone phone);
}
