package orderdesk.order.domain;

import java.time.Instant;
import java.util.Map;
import orderdesk.contracts.order.OrderId;
import orderdesk.contracts.shared.Sku;
import orderdesk.contracts.shop.ShopSettings;

/**
 * What amending needs to know beside the order itself.
 *
 * @param offers of every product that a change asks for
 * @param apart the id that goods sent apart go on under
 */
public record Workshop(ShopSettings shop, CustomerZones zones, Map<Sku, Offer> offers, OrderId apart, Instant now) {

    public Workshop {
        offers = Map.copyOf(offers);
    }
}
