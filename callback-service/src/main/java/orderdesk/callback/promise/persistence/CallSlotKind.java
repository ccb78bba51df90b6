package orderdesk.callback.promise.persistence;

import java.util.Optional;
import orderdesk.callback.promise.domain.CallSlot;
import orderdesk.contracts.callback.CallEvent;
import orderdesk.platform.aggregate.AggregateKind;

/** How capacity is kept: one document per shop and quarter of an hour, told to nobody. */
public final class CallSlotKind implements AggregateKind<CallSlot, CallEvent> {

    @Override
    public String service() {
        return "callback";
    }

    @Override
    public String collection() {
        return "slots";
    }

    @Override
    public Optional<String> topic() {
        return Optional.empty();
    }

    @Override
    public Class<CallSlot> state() {
        return CallSlot.class;
    }

    @Override
    public Class<CallEvent> events() {
        return CallEvent.class;
    }
}
