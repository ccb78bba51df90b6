package orderdesk.notification.persistence;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import orderdesk.notification.reply.Draft;
import orderdesk.notification.reply.Draft.DraftEvent;
import orderdesk.platform.aggregate.AggregateKind;

/** How answers are kept while they are written, and after. */
public final class DraftKind implements AggregateKind<Draft, DraftEvent> {

    @Override
    public String service() {
        return "notification";
    }

    @Override
    public String collection() {
        return "drafts";
    }

    @Override
    public Optional<String> topic() {
        return Optional.empty();
    }

    @Override
    public Class<Draft> state() {
        return Draft.class;
    }

    @Override
    public Class<DraftEvent> events() {
        return DraftEvent.class;
    }

    @Override
    public Map<String, Object> keys(Draft draft) {
        var sent = draft.sent();
        return sent == null ? Map.of() : Map.of("sentAt", sent.at(), "handedOver", sent.handedOver());
    }

    @Override
    public List<List<String>> indexes() {
        return List.of(List.of("handedOver", "sentAt"), List.of("sentAt"));
    }
}
