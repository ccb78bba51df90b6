package orderdesk.notification.persistence;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import orderdesk.contracts.notification.NotificationEvent;
import orderdesk.notification.order.domain.Correspondence;
import orderdesk.platform.aggregate.AggregateKind;

/** How it is kept what is known of each order: one document, under the order's id; it announces nothing. */
public final class CorrespondenceKind implements AggregateKind<Correspondence, NotificationEvent> {

    @Override
    public String service() {
        return "notification";
    }

    @Override
    public String collection() {
        return "correspondences";
    }

    @Override
    public Optional<String> topic() {
        return Optional.empty();
    }

    @Override
    public Class<Correspondence> state() {
        return Correspondence.class;
    }

    @Override
    public Class<NotificationEvent> events() {
        return NotificationEvent.class;
    }

    @Override
    public Map<String, Object> keys(Correspondence file) {
        return file.order()
                .<Map<String, Object>>map(order -> Map.of("number", order.number()))
                .orElse(Map.of());
    }

    @Override
    public List<List<String>> indexes() {
        return List.of(List.of("number"));
    }
}
