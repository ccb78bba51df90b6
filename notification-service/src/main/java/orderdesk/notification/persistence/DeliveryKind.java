package orderdesk.notification.persistence;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import orderdesk.notification.webhook.domain.Delivery;
import orderdesk.notification.webhook.domain.Delivery.Nothing;
import orderdesk.platform.aggregate.AggregateKind;

/** How deliveries of webhooks are kept. */
public final class DeliveryKind implements AggregateKind<Delivery, Nothing> {

    @Override
    public String service() {
        return "notification";
    }

    @Override
    public String collection() {
        return "deliveries";
    }

    @Override
    public Optional<String> topic() {
        return Optional.empty();
    }

    @Override
    public Class<Delivery> state() {
        return Delivery.class;
    }

    @Override
    public Class<Nothing> events() {
        return Nothing.class;
    }

    @Override
    public Map<String, Object> keys(Delivery state) {
        var keys = new HashMap<String, Object>();
        keys.put("endpoint", state.endpoint());
        keys.put("wishedAt", state.wishedAt());
        switch (state.stage()) {
            case WAITING, SENDING -> keys.put("dueAt", state.at());
            case DELIVERED, GIVEN_UP -> {}
        }
        return keys;
    }

    @Override
    public List<List<String>> indexes() {
        return List.of(List.of("dueAt"), List.of("endpoint", "wishedAt"));
    }
}
