package orderdesk.order.persistence;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import orderdesk.contracts.order.OrderEvent;
import orderdesk.contracts.shared.Topics;
import orderdesk.order.domain.Mystery;
import orderdesk.platform.aggregate.AggregateKind;

/** How it is kept which orders are mystery shoppers': for quality staff alone. */
public final class MysteryKind implements AggregateKind<Mystery, OrderEvent> {

    @Override
    public String service() {
        return "order";
    }

    @Override
    public String collection() {
        return "mysteries";
    }

    @Override
    public Optional<String> topic() {
        return Optional.of(Topics.ORDERS);
    }

    @Override
    public Class<Mystery> state() {
        return Mystery.class;
    }

    @Override
    public Class<OrderEvent> events() {
        return OrderEvent.class;
    }

    @Override
    public Map<String, Object> keys(Mystery mystery) {
        Instant at = mystery.at();
        return Map.of("at", at, "order", mystery.order().toString());
    }

    @Override
    public List<List<String>> indexes() {
        return List.of(List.of("at"));
    }
}
