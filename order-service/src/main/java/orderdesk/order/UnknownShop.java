package orderdesk.order;

import orderdesk.contracts.shared.ShopId;

/** The shop's settings have not been announced; nothing can be priced for it. */
public class UnknownShop extends RuntimeException {

    public UnknownShop(ShopId shop) {
        super("No settings of shop " + shop);
    }
}
