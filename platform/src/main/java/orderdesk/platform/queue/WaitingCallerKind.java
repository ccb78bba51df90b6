package orderdesk.platform.queue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import orderdesk.platform.aggregate.AggregateKind;
import orderdesk.platform.claim.WaitingCaller;

/** How callers who wait are kept, by the id of their call; told to nobody. */
public record WaitingCallerKind<E>(String service, Class<E> events) implements AggregateKind<WaitingCaller, E> {

    @Override
    public String collection() {
        return "waitingCallers";
    }

    @Override
    public Optional<String> topic() {
        return Optional.empty();
    }

    @Override
    public Class<WaitingCaller> state() {
        return WaitingCaller.class;
    }

    /** Who waits no more is never looked for. */
    @Override
    public Map<String, Object> keys(WaitingCaller caller) {
        return caller.waits() ? Map.of("waits", true, "since", caller.since()) : Map.of();
    }

    @Override
    public List<List<String>> indexes() {
        return List.of(List.of("waits", "since"));
    }
}
