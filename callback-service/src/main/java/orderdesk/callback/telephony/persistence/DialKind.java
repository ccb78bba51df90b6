package orderdesk.callback.telephony.persistence;

import java.util.Optional;
import orderdesk.callback.telephony.domain.Dial;
import orderdesk.callback.telephony.domain.DialEvent;
import orderdesk.platform.aggregate.AggregateKind;

/** How wishes to dial are kept; what comes of them are calls, which are told. */
public final class DialKind implements AggregateKind<Dial, DialEvent> {

    @Override
    public String service() {
        return "callback";
    }

    @Override
    public String collection() {
        return "dials";
    }

    @Override
    public Optional<String> topic() {
        return Optional.empty();
    }

    @Override
    public Class<Dial> state() {
        return Dial.class;
    }

    @Override
    public Class<DialEvent> events() {
        return DialEvent.class;
    }
}
