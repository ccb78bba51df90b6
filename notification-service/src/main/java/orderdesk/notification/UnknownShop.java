package orderdesk.notification;

import orderdesk.contracts.shared.ShopId;

/** The shop of an order has never been announced; its events wait, parked, until it is. */
public class UnknownShop extends RuntimeException {

    public UnknownShop(ShopId shop) {
        super("No settings of shop " + shop);
    }
}
