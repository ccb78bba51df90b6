package orderdesk.inventory.supplier.persistence;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import orderdesk.contracts.shared.Topics;
import orderdesk.contracts.stock.StockEvent;
import orderdesk.inventory.supplier.domain.Supplier;
import orderdesk.platform.aggregate.AggregateKind;

/** How suppliers are stored: found by their shop, and while a list is read or carried into the catalogue. */
public final class SupplierKind implements AggregateKind<Supplier, StockEvent> {

    @Override
    public String service() {
        return "inventory";
    }

    @Override
    public String collection() {
        return "suppliers";
    }

    @Override
    public Optional<String> topic() {
        return Optional.of(Topics.STOCK);
    }

    @Override
    public Class<Supplier> state() {
        return Supplier.class;
    }

    @Override
    public Class<StockEvent> events() {
        return StockEvent.class;
    }

    @Override
    public Map<String, Object> keys(Supplier supplier) {
        var keys = new HashMap<String, Object>();
        keys.put("code", supplier.code());
        var accepted = supplier.accepted();
        if (accepted != null) {
            keys.put("accepted", accepted.receivedAt());
        }
        var reading = supplier.reading();
        if (reading != null) {
            keys.put("reading", reading.until());
        }
        return keys;
    }

    @Override
    public List<List<String>> indexes() {
        return List.of(List.of("code"), List.of("accepted"), List.of("reading"));
    }
}
