package orderdesk.benchmarks;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/** A number of callers, each doing the same again and again as soon as it is done. */
final class Callers {

    private final AtomicLong failures = new AtomicLong();

    /** What one caller does, with what it keeps for itself, such as a connection. */
    interface Caller extends AutoCloseable {

        void act();

        @Override
        default void close() {}
    }

    /** @return how often it was done in {@code time}, by all of them */
    long repeat(int callers, Duration time, Latencies latencies, Supplier<Caller> each) {
        var until = System.nanoTime() + time.toNanos();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var number = 0; number < callers; number++) {
                threads.execute(() -> act(until, latencies, each));
            }
        }
        return latencies.count();
    }

    long failures() {
        return failures.get();
    }

    /** One that failed starts afresh: what is left of its connection is of no use. */
    private void act(long until, Latencies latencies, Supplier<Caller> each) {
        while (System.nanoTime() < until) {
            try (var caller = each.get()) {
                while (System.nanoTime() < until) {
                    var began = System.nanoTime();
                    caller.act();
                    latencies.record(System.nanoTime() - began);
                }
            } catch (RuntimeException e) {
                if (failures.incrementAndGet() == 1) {
                    System.out.println("first failure: " + e);
                }
            }
        }
    }
}
