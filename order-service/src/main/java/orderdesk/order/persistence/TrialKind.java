package orderdesk.order.persistence;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import orderdesk.contracts.order.OrderEvent;
import orderdesk.order.domain.safe.Trial;
import orderdesk.platform.aggregate.AggregateKind;

/** Orders that a rule held for, under the order's id; told to nobody. */
public final class TrialKind implements AggregateKind<Trial, OrderEvent> {

    static final String RULE = "rule";
    static final String WAY = "way";
    static final String RESULT = "result";

    @Override
    public String service() {
        return "order";
    }

    @Override
    public String collection() {
        return "trials";
    }

    @Override
    public Optional<String> topic() {
        return Optional.empty();
    }

    @Override
    public Class<Trial> state() {
        return Trial.class;
    }

    @Override
    public Class<OrderEvent> events() {
        return OrderEvent.class;
    }

    @Override
    public Map<String, Object> keys(Trial trial) {
        var keys = new HashMap<String, Object>();
        keys.put(RULE, trial.rule());
        keys.put(WAY, trial.way().name());
        if (trial.result() != null) {
            keys.put(RESULT, trial.result().name());
        }
        return keys;
    }

    @Override
    public List<List<String>> indexes() {
        return List.of(List.of(RULE, WAY, RESULT));
    }
}
