package orderdesk.platform.aggregate.protocol;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import orderdesk.platform.aggregate.port.Held;
import orderdesk.platform.aggregate.port.Mark;
import org.jspecify.annotations.Nullable;

/**
 * Publishes the events of one kind: each after the broker has acknowledged its predecessor, many aggregates at once.
 *
 * <p><b>Guarantees.</b> First occurrences of an aggregate's events are in order and without gaps, also where several
 * instances publish; only durable events are published. What this instance drops, because the broker is away or too
 * much is on its way, the alarm hands in again. Memory is bounded.
 */
final class Relay {

    private final Outlet outlet;
    private final ThreadFactory threads;
    private final Watch watch;
    private final Acknowledged acknowledged = new Acknowledged();
    private final Stuck stuck;
    private final AtomicLong bytes = new AtomicLong();
    private final ConcurrentMap<Key, Tail> tails = new ConcurrentHashMap<>();

    Relay(Outlet outlet, ThreadFactory threads, Clock clock, Watch watch) {
        this.outlet = outlet;
        this.threads = threads;
        this.watch = watch;
        this.stuck = new Stuck(clock);
    }

    /** @return how far the events up to {@code sequence} are known to be published, or need not be */
    long published(Key key, long stored, long sequence) {
        return outlet.topic().isEmpty() ? sequence : Math.min(sequence, Math.max(stored, acknowledged.of(key)));
    }

    /** Hands in what a write announced, once it is durable. */
    void stored(Held held, List<Fresh> fresh, @Nullable Instant deadline) {
        var key = new Key(held.shop(), held.id());
        var mark = new Mark(held.shop(), held.id(), held.rev(), held.sequence(), deadline);
        if (outlet.topic().isEmpty()) {
            return;
        }
        if (fresh.isEmpty()) {
            Optional.ofNullable(tails.get(key)).ifPresent(tail -> tail.remember(mark));
        } else {
            handIn(
                    key,
                    held.published(),
                    fresh.getFirst().entry().at(),
                    tail -> bytes.addAndGet(tail.add(fresh, mark)));
        }
    }

    /** Publishes what the document holds above its published mark, unless that is under way. */
    void republish(Held held, Instant oldest) {
        var key = new Key(held.shop(), held.id());
        if (!tails.containsKey(key)) {
            handIn(key, held.published(), oldest, Tail::expectMore);
        }
    }

    private void handIn(Key key, long published, Instant at, Consumer<Tail> what) {
        var started = new AtomicReference<@Nullable Tail>();
        tails.compute(key, (_, there) -> {
            if (isFull(there)) {
                watch.leftForLater();
                stuck.see(at);
                return there;
            }
            var tail = there == null ? new Tail(Math.max(published, acknowledged.of(key))) : there;
            what.accept(tail);
            started.set(there == null ? tail : null);
            return tail;
        });
        var tail = started.get();
        if (tail != null) {
            threads.newThread(() -> drain(key, tail)).start();
        }
    }

    private boolean isFull(@Nullable Tail there) {
        return bytes.get() > Limits.IN_FLIGHT_BYTES || there == null && tails.size() >= Limits.IN_FLIGHT_MAX;
    }

    private void drain(Key key, Tail tail) {
        var done = false;
        try {
            do {
                outlet.drain(key, tail, bytes, acknowledged);
                done = tails.computeIfPresent(key, (_, there) -> there.isDone() ? null : there) == null;
            } while (!done);
            watch.acknowledged();
        } catch (RuntimeException e) {
            watch.notAcknowledged();
            outlet.failed(key, e);
        } finally {
            if (!done) {
                giveUp(key, tail);
            }
        }
        if (done) {
            tail.mark().ifPresent(outlet::mark);
        }
    }

    private void giveUp(Key key, Tail tail) {
        tails.remove(key, tail);
        bytes.addAndGet(-tail.bytes());
        tail.first().ifPresent(first -> stuck.see(first.entry().at()));
    }

    boolean isQuiet() {
        return tails.isEmpty();
    }

    /** Of the events that wait in this instance's memory or were seen to fail by it. */
    Optional<Instant> oldestUnpublished() {
        var inFlight = tails.values().stream()
                .flatMap(tail -> tail.first().stream())
                .map(fresh -> fresh.entry().at())
                .min(Instant::compareTo);
        return stuck.since()
                .map(since -> inFlight.filter(since::isAfter).orElse(since))
                .or(() -> inFlight);
    }
}
