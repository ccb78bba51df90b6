package orderdesk.platform.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import orderdesk.platform.aggregate.StoreUnavailable;
import orderdesk.platform.inbox.Reader;
import orderdesk.platform.inbox.Received;

/**
 * The two harnesses that every reader goes through: events delivered twice, and a failure at every step of the store,
 * must leave what one undisturbed delivery leaves.
 *
 * {@snippet :
 * Deliveries.to((store, clock) -> new OrdersReader(new CaseDesk(store.open(new Cases()), shops, clock)))
 *         .startingAt("2026-03-02T09:00:00Z")
 *         .of(placed, amended)
 *         .endTheSameWhateverHappens();
 * }
 */
public final class Deliveries<E> {

    private final BiFunction<SimulatedStore, SimulatedClock, Reader<E>> service;
    private Instant start = Instant.parse("2026-03-02T09:00:00Z");
    private BiConsumer<SimulatedStore, SimulatedClock> given = (_, _) -> {};
    private BiConsumer<SimulatedStore, SimulatedClock> settle = (_, _) -> {};
    private Function<SimulatedStore, Object> seen = SimulatedStore::contents;
    private List<Received<E>> events = List.of();

    private Deliveries(BiFunction<SimulatedStore, SimulatedClock, Reader<E>> service) {
        this.service = service;
    }

    /** @param service a new instance of the service's core on the given store, as after a start */
    public static <E> Deliveries<E> to(BiFunction<SimulatedStore, SimulatedClock, Reader<E>> service) {
        return new Deliveries<>(service);
    }

    public Deliveries<E> startingAt(String instant) {
        this.start = Instant.parse(instant);
        return this;
    }

    /** What is there before the first delivery; nothing fails meanwhile. */
    public Deliveries<E> given(BiConsumer<SimulatedStore, SimulatedClock> setting) {
        this.given = setting;
        return this;
    }

    /** What happens after the last delivery, as time passing; nothing fails meanwhile. */
    public Deliveries<E> settling(BiConsumer<SimulatedStore, SimulatedClock> settling) {
        this.settle = settling;
        return this;
    }

    /** What must be the same in the end, where that is less than every state and event. */
    public Deliveries<E> comparing(Function<SimulatedStore, Object> what) {
        this.seen = what;
        return this;
    }

    @SafeVarargs
    public final Deliveries<E> of(Received<E>... deliveries) {
        return of(List.of(deliveries));
    }

    public Deliveries<E> of(List<Received<E>> deliveries) {
        this.events = List.copyOf(deliveries);
        return this;
    }

    public void endTheSameWhateverHappens() {
        endTheSameWhenDeliveredTwice();
        endTheSameWhenAnyStepFails();
    }

    /** Each event twice in a row, then all of them once more, as after a reset of the consumer group. */
    public void endTheSameWhenDeliveredTwice() {
        assertThat(new Run().twice()).as("delivered twice").isEqualTo(new Run().once());
    }

    /** The database fails, and the service is killed, before and after each step in turn; then it is redelivered. */
    public void endTheSameWhenAnyStepFails() {
        var undisturbed = new Run();
        var wanted = undisturbed.once();
        for (var step = 1; step <= undisturbed.steps.get(); step++) {
            var unavailable = new Run();
            assertThat(unavailable.failing(step, () -> new StoreUnavailable("drawn", new Failure()), false))
                    .as("unavailable %s", unavailable.failed)
                    .isEqualTo(wanted);
            var killed = new Run();
            assertThat(killed.failing(step, Failure::new, true))
                    .as("killed %s", killed.failed)
                    .isEqualTo(wanted);
        }
    }

    private final class Run {

        final AtomicInteger steps = new AtomicInteger();
        private final SimulatedClock clock = new SimulatedClock(start);
        private final SimulatedStore store = SimulatedStore.synchronous(clock);
        private Reader<E> reader = service.apply(store, clock);
        private String failed = "nowhere";

        Object once() {
            given.accept(store, clock);
            store.watch(_ -> steps.incrementAndGet());
            events.forEach(reader::on);
            return settled();
        }

        Object twice() {
            given.accept(store, clock);
            events.forEach(event -> {
                reader.on(event);
                reader.on(event);
            });
            events.forEach(reader::on);
            return settled();
        }

        Object failing(int step, Supplier<Throwable> failure, boolean restarts) {
            given.accept(store, clock);
            store.watch(name -> failAt(step, name, failure));
            events.forEach(event -> deliver(event, restarts));
            return settled();
        }

        private void deliver(Received<E> event, boolean restarts) {
            try {
                reader.on(event);
            } catch (StoreUnavailable | Failure _) { // the one that was drawn; it does not come again
                reader = restarts ? service.apply(store, clock) : reader;
                reader.on(event);
            }
        }

        private void failAt(int step, String name, Supplier<Throwable> failure) {
            if (steps.incrementAndGet() == step) {
                failed = name;
                switch (failure.get()) {
                    case RuntimeException unavailable -> throw unavailable;
                    case Error kill -> throw kill;
                    case Throwable other -> throw new AssertionError(other);
                }
            }
        }

        private Object settled() {
            store.watch(Steps.NONE);
            settle.accept(store, clock);
            return seen.apply(store);
        }
    }

    /** An error, because no service may catch it. */
    private static final class Failure extends Error {}
}
