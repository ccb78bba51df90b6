package orderdesk.inventory.catalogue.domain;

import java.util.Collection;
import java.util.Map;
import orderdesk.contracts.shared.Money;
import orderdesk.contracts.shared.ShopId;
import orderdesk.contracts.shared.Sku;

/** Prices that shops have set themselves, over those of their lists. */
@FunctionalInterface
public interface OwnPrices {

    OwnPrices NONE = (_, _) -> Map.of();

    /** Nothing for a product whose lists say its price. */
    Map<Sku, Money> of(ShopId shop, Collection<Sku> skus);
}
