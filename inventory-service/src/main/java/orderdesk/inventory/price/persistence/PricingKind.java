package orderdesk.inventory.price.persistence;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import orderdesk.contracts.shared.Topics;
import orderdesk.contracts.stock.StockEvent;
import orderdesk.inventory.price.domain.Pricing;
import orderdesk.platform.aggregate.AggregateKind;

/** Watched prices: found by their SKU, where another one is proposed, and where the shop has set its own. */
public final class PricingKind implements AggregateKind<Pricing, StockEvent> {

    @Override
    public String service() {
        return "inventory";
    }

    @Override
    public String collection() {
        return "pricings";
    }

    @Override
    public Optional<String> topic() {
        return Optional.of(Topics.STOCK);
    }

    @Override
    public Class<Pricing> state() {
        return Pricing.class;
    }

    @Override
    public Class<StockEvent> events() {
        return StockEvent.class;
    }

    @Override
    public Map<String, Object> keys(Pricing pricing) {
        var sku = pricing.sku().value();
        var keys = new HashMap<String, Object>(Map.of("sku", sku));
        if (pricing.proposal() != null) {
            keys.put("proposed", sku);
        }
        if (pricing.applied() != null) {
            keys.put("applied", sku);
        }
        return keys;
    }

    @Override
    public List<List<String>> indexes() {
        return List.of(List.of("sku"), List.of("proposed"), List.of("applied"));
    }
}
