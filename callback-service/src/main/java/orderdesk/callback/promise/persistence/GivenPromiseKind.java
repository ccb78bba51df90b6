package orderdesk.callback.promise.persistence;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import orderdesk.callback.promise.domain.GivenPromise;
import orderdesk.contracts.callback.CallEvent;
import orderdesk.platform.aggregate.AggregateKind;

/** How promises are kept for the figures: one document each, told to nobody. */
public final class GivenPromiseKind implements AggregateKind<GivenPromise, CallEvent> {

    @Override
    public String service() {
        return "callback";
    }

    @Override
    public String collection() {
        return "promises";
    }

    @Override
    public Optional<String> topic() {
        return Optional.empty();
    }

    @Override
    public Class<GivenPromise> state() {
        return GivenPromise.class;
    }

    @Override
    public Class<CallEvent> events() {
        return CallEvent.class;
    }

    @Override
    public Map<String, Object> keys(GivenPromise promise) {
        return Optional.ofNullable(promise.endedAt())
                .<Map<String, Object>>map(at -> Map.of("endedAt", at))
                .orElse(Map.of());
    }

    @Override
    public List<List<String>> indexes() {
        return List.of(List.of("endedAt"));
    }
}
