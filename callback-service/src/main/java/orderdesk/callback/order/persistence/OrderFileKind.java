package orderdesk.callback.order.persistence;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import orderdesk.callback.order.domain.OrderFile;
import orderdesk.contracts.callback.CallEvent;
import orderdesk.platform.aggregate.AggregateKind;

/** How files of orders are kept: one per order, told to nobody. */
public final class OrderFileKind implements AggregateKind<OrderFile, CallEvent> {

    @Override
    public String service() {
        return "callback";
    }

    @Override
    public String collection() {
        return "orders";
    }

    @Override
    public Optional<String> topic() {
        return Optional.empty();
    }

    @Override
    public Class<OrderFile> state() {
        return OrderFile.class;
    }

    @Override
    public Class<CallEvent> events() {
        return CallEvent.class;
    }

    @Override
    public Map<String, Object> keys(OrderFile file) {
        var keys = new HashMap<String, Object>();
        keys.put("placedAt", file.placedAt());
        file.dialled().ifPresent(phone -> keys.put("phone", phone.e164()));
        var delivered = file.delivered();
        if (delivered != null) {
            keys.put("delivery", StoredOrderFiles.delivery(delivered));
            keys.put("deliveredAt", delivered.at());
        }
        return keys;
    }

    @Override
    public List<List<String>> indexes() {
        return List.of(List.of("phone", "placedAt"), List.of("delivery", "deliveredAt"));
    }
}
