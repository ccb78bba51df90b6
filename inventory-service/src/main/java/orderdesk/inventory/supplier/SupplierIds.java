package orderdesk.inventory.supplier;

import orderdesk.contracts.shared.ShopId;
import orderdesk.platform.aggregate.Ids;

/** Under which ids suppliers and their lists are stored. */
final class SupplierIds {

    private SupplierIds() {}

    static String of(ShopId shop, String code) {
        return Ids.of("supplier", shop.value(), code).toString();
    }

    static String list(ShopId shop, String code, long number) {
        return Ids.of("price-list", shop.value(), code, Long.toString(number)).toString();
    }
}
