package orderdesk.callback.telephony.persistence;

import java.util.Optional;
import orderdesk.callback.telephony.domain.Callee;
import orderdesk.callback.telephony.domain.DialEvent;
import orderdesk.platform.aggregate.AggregateKind;

/** How telephones that are rung are kept, by a hash of shop and number; told to nobody. */
public final class CalleeKind implements AggregateKind<Callee, DialEvent> {

    @Override
    public String service() {
        return "callback";
    }

    @Override
    public String collection() {
        return "callees";
    }

    @Override
    public Optional<String> topic() {
        return Optional.empty();
    }

    @Override
    public Class<Callee> state() {
        return Callee.class;
    }

    @Override
    public Class<DialEvent> events() {
        return DialEvent.class;
    }
}
