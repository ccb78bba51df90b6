package orderdesk.inventory.query.persistence;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import orderdesk.contracts.shared.Topics;
import orderdesk.contracts.stock.StockEvent;
import orderdesk.inventory.query.domain.Query;
import orderdesk.platform.Decision;
import orderdesk.platform.aggregate.AggregateKind;

/** Questions to suppliers: found by their order, while there is something to say to them, and while they are to be told. */
public final class QueryKind implements AggregateKind<Query, StockEvent> {

    @Override
    public String service() {
        return "inventory";
    }

    @Override
    public String collection() {
        return "supplierQueries";
    }

    @Override
    public Optional<String> topic() {
        return Optional.of(Topics.STOCK);
    }

    @Override
    public Class<Query> state() {
        return Query.class;
    }

    @Override
    public Class<StockEvent> events() {
        return StockEvent.class;
    }

    @Override
    public Optional<Instant> deadline(Query query) {
        return query.deadline();
    }

    @Override
    public Decision<Query, StockEvent> onTime(Query query, Instant now) {
        return query.onTime(now);
    }

    @Override
    public Map<String, Object> keys(Query query) {
        var keys = new HashMap<String, Object>();
        keys.put("order", query.orderId().toString());
        if (query.nextTry() != null) {
            keys.put("next", query.nextTry());
            keys.put("supplier", query.supplier());
        }
        if (query.toTell()) {
            keys.put("tell", true);
        }
        return keys;
    }

    @Override
    public List<List<String>> indexes() {
        return List.of(List.of("order"), List.of("next"), List.of("tell"));
    }
}
