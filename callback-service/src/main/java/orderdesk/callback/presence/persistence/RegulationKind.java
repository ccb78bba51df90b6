package orderdesk.callback.presence.persistence;

import java.util.Optional;
import orderdesk.callback.presence.domain.Regulation;
import orderdesk.contracts.callback.CallEvent;
import orderdesk.platform.aggregate.AggregateKind;

/** How versions of a regulation are kept: one document each; nobody else need hear of them. */
public final class RegulationKind implements AggregateKind<Regulation, CallEvent> {

    @Override
    public String service() {
        return "callback";
    }

    @Override
    public String collection() {
        return "regulations";
    }

    @Override
    public Optional<String> topic() {
        return Optional.empty();
    }

    @Override
    public Class<Regulation> state() {
        return Regulation.class;
    }

    @Override
    public Class<CallEvent> events() {
        return CallEvent.class;
    }
}
