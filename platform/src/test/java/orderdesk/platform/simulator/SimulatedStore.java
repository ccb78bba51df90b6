package orderdesk.platform.simulator;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import orderdesk.platform.aggregate.AggregateKind;
import orderdesk.platform.aggregate.AggregateStore;
import orderdesk.platform.aggregate.Recorded;
import orderdesk.platform.aggregate.SelectableAggregates;
import orderdesk.platform.inbox.Received;

/**
 * A store in memory that keeps the promises of {@link orderdesk.platform.aggregate.Aggregates} without servers or
 * threads of its own: what unit and wire tests construct a desk with.
 *
 * <p>It is strict where the real one only may be: every decision runs twice, as after a lost race, and every state and
 * event must survive its JSON. Safe for many threads; one change at a time.
 */
public final class SimulatedStore implements AggregateStore {

    private final Clock clock;
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<String, KeptAggregates<?, ?>> collections = new LinkedHashMap<>();
    private final List<Recorded<?>> published = new ArrayList<>();
    private Steps steps = Steps.NONE;

    private SimulatedStore(Clock clock) {
        this.clock = clock;
    }

    /** Applies every change at once; deadlines are met by {@link #tick()}. */
    public static SimulatedStore synchronous(Clock clock) {
        return new SimulatedStore(clock);
    }

    @Override
    @SuppressWarnings("unchecked") // a collection holds one kind, and is opened as that kind by every instance
    public <A, E> SelectableAggregates<A, E> open(AggregateKind<A, E> kind) {
        var name = kind.service() + "." + kind.collection();
        return (SelectableAggregates<A, E>)
                collections.computeIfAbsent(name, _ -> new KeptAggregates<>(this, kind, clock));
    }

    /** Tells {@code steps} of every step from now on. */
    public void watch(Steps watcher) {
        this.steps = watcher;
    }

    /** Everything announced so far by kinds that have a topic, in order. */
    public List<Recorded<?>> published() {
        return guarded(() -> List.copyOf(published));
    }

    /** The announced events of one type or family, in order. */
    public <E> List<E> events(Class<E> type) {
        return published().stream()
                .map(Recorded::event)
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    /** The announced events of one type or family, as a reader receives them. */
    public <E> List<Received<E>> deliveries(Class<E> type) {
        return published().stream()
                .filter(recorded -> type.isInstance(recorded.event()))
                .map(recorded -> delivery(recorded, type.cast(recorded.event())))
                .toList();
    }

    private static <E> Received<E> delivery(Recorded<?> recorded, E event) {
        return new Received<>(
                event,
                recorded.id(),
                recorded.id().substring(0, recorded.id().indexOf(':')),
                recorded.subject(),
                recorded.sequence(),
                recorded.shop(),
                recorded.cause(),
                recorded.at());
    }

    /**
     * Meets every deadline that is due, until none is.
     *
     * @throws AssertionError when a kind leaves a deadline in the past
     */
    public void tick() {
        collections.values().forEach(KeptAggregates::tick);
    }

    /** What is stored, for comparing: state and events as JSON by {@code service.collection/id}. */
    public Map<String, List<String>> contents() {
        return guarded(() -> {
            var all = new TreeMap<String, List<String>>();
            collections.forEach(
                    (name, kept) -> kept.contents().forEach((id, texts) -> all.put(name + "/" + id, texts)));
            return all;
        });
    }

    void announce(Recorded<?> recorded) {
        published.add(recorded);
    }

    /** One step: nobody else sees it half done. */
    <T> T step(String name, Supplier<T> effect) {
        steps.at("before " + name);
        var result = guarded(effect);
        steps.at("after " + name);
        return result;
    }

    private <T> T guarded(Supplier<T> effect) {
        if (lock.isHeldByCurrentThread()) {
            throw new AssertionError("A decision must be pure: it may not use the store");
        }
        lock.lock();
        try {
            return effect.get();
        } finally {
            lock.unlock();
        }
    }
}
