package orderdesk.callback.presence.persistence;

import java.util.Optional;
import orderdesk.callback.presence.domain.Briefing;
import orderdesk.contracts.callback.CallEvent;
import orderdesk.platform.aggregate.AggregateKind;

/** How briefings are kept: one per shop; nobody else need hear of them. */
public final class BriefingKind implements AggregateKind<Briefing, CallEvent> {

    @Override
    public String service() {
        return "callback";
    }

    @Override
    public String collection() {
        return "briefings";
    }

    @Override
    public Optional<String> topic() {
        return Optional.empty();
    }

    @Override
    public Class<Briefing> state() {
        return Briefing.class;
    }

    @Override
    public Class<CallEvent> events() {
        return CallEvent.class;
    }
}
