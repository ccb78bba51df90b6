package orderdesk.callback.mystery.persistence;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import orderdesk.callback.mystery.domain.MysteryCall;
import orderdesk.contracts.callback.CallEvent;
import orderdesk.contracts.shared.Topics;
import orderdesk.platform.aggregate.AggregateKind;

/** How it is kept which calls are mystery shoppers': for quality staff alone. */
public final class MysteryCallKind implements AggregateKind<MysteryCall, CallEvent> {

    @Override
    public String service() {
        return "callback";
    }

    @Override
    public String collection() {
        return "mysteryCalls";
    }

    @Override
    public Optional<String> topic() {
        return Optional.of(Topics.CALLS);
    }

    @Override
    public Class<MysteryCall> state() {
        return MysteryCall.class;
    }

    @Override
    public Class<CallEvent> events() {
        return CallEvent.class;
    }

    @Override
    public Map<String, Object> keys(MysteryCall mystery) {
        return Map.of("at", mystery.at(), "id", mystery.id().toString());
    }

    @Override
    public List<List<String>> indexes() {
        return List.of(List.of("at", "id"));
    }
}
