package orderdesk.order.domain;

import java.time.Instant;
import java.util.Map;
import orderdesk.contracts.order.OrderEvent.Code;
import orderdesk.contracts.order.OrderId;
import orderdesk.contracts.shared.Sku;
import orderdesk.contracts.shop.ShopSettings;

/**
 * What amending needs to know beside the order itself.
 *
 * @param offers of every product that a change asks for
 * @param codes hidden, by what a change names in clear
 * @param apart the id that goods sent apart go on under
 */
public record Workshop(
        ShopSettings shop,
        CustomerZones zones,
        Map<Sku, Offer> offers,
        Map<String, Code> codes,
        OrderId apart,
        Instant now) {

    public Workshop {
        offers = Map.copyOf(offers);
        codes = Map.copyOf(codes);
    }
}
