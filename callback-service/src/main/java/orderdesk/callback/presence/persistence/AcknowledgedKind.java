package orderdesk.callback.presence.persistence;

import java.util.Optional;
import orderdesk.callback.presence.domain.Acknowledged;
import orderdesk.contracts.callback.CallEvent;
import orderdesk.platform.aggregate.AggregateKind;

/** How it is kept who has read what: one document per operator and shop; nobody else need hear of it. */
public final class AcknowledgedKind implements AggregateKind<Acknowledged, CallEvent> {

    @Override
    public String service() {
        return "callback";
    }

    @Override
    public String collection() {
        return "acknowledgements";
    }

    @Override
    public Optional<String> topic() {
        return Optional.empty();
    }

    @Override
    public Class<Acknowledged> state() {
        return Acknowledged.class;
    }

    @Override
    public Class<CallEvent> events() {
        return CallEvent.class;
    }
}
