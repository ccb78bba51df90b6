package orderdesk.inventory.catalogue.domain;

import java.util.List;
import orderdesk.contracts.shared.ShopId;
import orderdesk.contracts.shared.Sku;

/** What shops have declared to do instead of their products. */
@FunctionalInterface
public interface Declarations {

    Declarations NONE = (_, _) -> List.of();

    /** The best first; nothing for a product of which the shop has said nothing. */
    List<Sku> of(ShopId shop, Sku sku);
}
