package orderdesk.benchmarks;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;

/** A number of callers, each doing the same again and again as soon as it is done. */
final class Callers {

    private final AtomicLong failures = new AtomicLong();

    /** @return how often it was done in {@code time}, by all of them */
    long repeat(int callers, Duration time, Latencies latencies, Runnable action) {
        var until = System.nanoTime() + time.toNanos();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var caller = 0; caller < callers; caller++) {
                threads.execute(() -> {
                    while (System.nanoTime() < until) {
                        once(latencies, action);
                    }
                });
            }
        }
        return latencies.count();
    }

    long failures() {
        return failures.get();
    }

    private void once(Latencies latencies, Runnable action) {
        var began = System.nanoTime();
        try {
            action.run();
            latencies.record(System.nanoTime() - began);
        } catch (RuntimeException e) {
            if (failures.incrementAndGet() == 1) {
                System.out.println("    first failure: " + e.getMessage());
            }
        }
    }
}
