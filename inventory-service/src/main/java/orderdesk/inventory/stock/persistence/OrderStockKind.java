package orderdesk.inventory.stock.persistence;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import orderdesk.contracts.shared.Topics;
import orderdesk.contracts.stock.StockEvent;
import orderdesk.inventory.stock.domain.OrderStock;
import orderdesk.platform.aggregate.AggregateKind;

/**
 * How the stock of orders is stored: found while it is being applied, since when; when it is to be looked at once more;
 * by when it was placed, with what was found; and while suppliers are to be asked, or to be given orders.
 */
public final class OrderStockKind implements AggregateKind<OrderStock, StockEvent> {

    @Override
    public String service() {
        return "inventory";
    }

    @Override
    public String collection() {
        return "orderStocks";
    }

    @Override
    public Optional<String> topic() {
        return Optional.of(Topics.STOCK);
    }

    @Override
    public Class<OrderStock> state() {
        return OrderStock.class;
    }

    @Override
    public Class<StockEvent> events() {
        return StockEvent.class;
    }

    @Override
    public Map<String, Object> keys(OrderStock stock) {
        var keys = new HashMap<String, Object>();
        if (stock.applying()) {
            keys.put("applying", stock.since());
        }
        var first = stock.first();
        if (first != null && first.absent() != null) {
            keys.put("placed", stock.placedAt());
            keys.put("absent", first.absent());
        }
        if (first != null && first.againAt() != null) {
            keys.put("again", first.againAt());
        }
        var asked = stock.sourcing();
        if (asked != null && (!asked.begun() || asked.chosen() != null && !asked.ordered())) {
            keys.put("suppliers", asked.decidedBy());
        }
        return keys;
    }

    @Override
    public List<List<String>> indexes() {
        return List.of(List.of("applying"), List.of("placed", "absent"), List.of("again"), List.of("suppliers"));
    }
}
