package orderdesk.order;

import java.util.Optional;
import orderdesk.contracts.shared.ShopId;
import orderdesk.contracts.shared.Sku;
import orderdesk.order.domain.Offer;

/** The products of a shop, as inventory-service has them now. The only question that is asked of another service. */
@FunctionalInterface
public interface Catalogue {

    /**
     * Answers within 300 ms or not at all.
     *
     * @throws CatalogueUnavailable when inventory-service does not answer; ask again in a moment
     */
    Optional<Offer> offer(ShopId shop, Sku sku);
}
