package orderdesk.benchmarks;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/** From the first byte of a POST to the case in the queue: an open loop, so that a slow answer delays no later order. */
final class OrderToQueue {

    private static final Duration WARM_UP = Duration.ofSeconds(30);
    private static final Duration RUN = Duration.ofMinutes(2);
    private static final Duration GIVEN_UP = Duration.ofSeconds(10);
    private static final Duration POLL = Duration.ofMillis(4);

    void measure() {
        var desk = new Desk();
        System.out.println("order to case in the queue, open loop");
        run(desk, 50, WARM_UP, new Latencies(), new AtomicInteger());
        for (var rate : Integer.getInteger("rate") == null ? new int[] {50} : new int[] {Integer.getInteger("rate")}) {
            var latencies = new Latencies();
            var lost = new AtomicInteger();
            var before = Processes.cpuSeconds();
            run(desk, rate, RUN, latencies, lost);
            System.out.printf(
                    "  %d /s for %d s: %s, %d not seen in 10 s%n", rate, RUN.toSeconds(), latencies, lost.get());
            Processes.printCpuPerOrder(before, latencies.count() + lost.get());
        }
    }

    private static void run(Desk desk, int rate, Duration time, Latencies latencies, AtomicInteger lost) {
        try (var clock = Executors.newScheduledThreadPool(1);
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var ticking = clock.scheduleAtFixedRate(
                    () -> threads.execute(() -> one(desk, latencies, lost)),
                    0,
                    TimeUnit.SECONDS.toNanos(1) / rate,
                    TimeUnit.NANOSECONDS);
            LockSupport.parkNanos(time.toNanos());
            ticking.cancel(false);
        }
    }

    private static void one(Desk desk, Latencies latencies, AtomicInteger lost) {
        var began = System.nanoTime();
        var order = desk.post();
        while (!desk.hasCase(order)) {
            if (System.nanoTime() - began > GIVEN_UP.toNanos()) {
                lost.incrementAndGet();
                return;
            }
            LockSupport.parkNanos(POLL.toNanos());
        }
        latencies.record(System.nanoTime() - began);
    }
}
