package orderdesk.inventory.stock;

import orderdesk.contracts.shared.ShopId;
import orderdesk.contracts.shared.Sku;
import orderdesk.platform.aggregate.Ids;

/** Under which id the item of a SKU is stored. */
public final class ItemIds {

    private ItemIds() {}

    public static String of(ShopId shop, Sku sku) {
        return Ids.of("item", shop.value(), sku.value()).toString();
    }
}
