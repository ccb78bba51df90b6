package orderdesk.callback.telephony.persistence;

import java.util.Optional;
import orderdesk.callback.telephony.domain.Caller;
import orderdesk.contracts.callback.CallEvent;
import orderdesk.platform.aggregate.AggregateKind;

/** How telephones that called are kept, by a hash of shop and number; the calls that are owed to them are told. */
public final class CallerKind implements AggregateKind<Caller, CallEvent> {

    @Override
    public String service() {
        return "callback";
    }

    @Override
    public String collection() {
        return "callers";
    }

    @Override
    public Optional<String> topic() {
        return Optional.empty();
    }

    @Override
    public Class<Caller> state() {
        return Caller.class;
    }

    @Override
    public Class<CallEvent> events() {
        return CallEvent.class;
    }
}
