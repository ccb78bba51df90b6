package orderdesk.benchmarks;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingDeque;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/**
 * From the moment at which an order is due to be posted to its case in a queue: an open loop, so that a slow answer
 * delays no later order.
 */
final class OrderToQueue {

    private static final int USUAL_RATE = 50;
    private static final Duration WARM_UP = Duration.ofSeconds(Long.getLong("warm", 30));
    private static final Duration RUN = Duration.ofSeconds(Long.getLong("seconds", 120));
    private static final Duration GIVEN_UP = Duration.ofSeconds(10);
    private static final Duration DRAIN = Duration.ofMinutes(5);

    private final Desk desk = new Desk();
    private final BlockingDeque<Storefront> connections = new LinkedBlockingDeque<>();
    private final AtomicLong failed = new AtomicLong();

    /** @param latencies of those that came into a queue */
    private record Figures(int rate, Latencies latencies, long posted, long failed, Map<String, Double> cpu) {}

    void measure() {
        Catalogue.list(desk);
        Processes.quiet(DRAIN);
        var figures = new ArrayList<Figures>();
        try (var watch = new QueueWatch()) {
            run(watch, USUAL_RATE, WARM_UP);
            for (var rate :
                    System.getProperty("rate", String.valueOf(USUAL_RATE)).split(",")) {
                figures.add(run(watch, Integer.parseInt(rate), RUN));
                Processes.quiet(DRAIN);
            }
        }
        connections.forEach(Storefront::close);
        print(figures);
    }

    private Figures run(QueueWatch watch, int rate, Duration time) {
        var before = Processes.cpuSeconds();
        var due = new ConcurrentHashMap<String, Long>();
        failed.set(0);
        post(rate, time, due);
        LockSupport.parkNanos(GIVEN_UP.toNanos());
        var latencies = new Latencies();
        due.forEach((order, since) -> {
            var queued = watch.at(order);
            if (queued != null) {
                latencies.record(queued - since);
            }
        });
        return new Figures(rate, latencies, due.size(), failed.get(), Processes.cpuMillis(before, due.size()));
    }

    private void post(int rate, Duration time, Map<String, Long> due) {
        var began = System.nanoTime();
        var orders = rate * time.toSeconds();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var number = 0L; number < orders; number++) {
                var since = began + number * Duration.ofSeconds(1).toNanos() / rate;
                LockSupport.parkNanos(since - System.nanoTime());
                threads.execute(() -> post(since, due));
            }
        }
    }

    private void post(long since, Map<String, Long> due) {
        var connection = connection();
        try {
            var location = connection.post();
            due.put(location.substring(location.lastIndexOf('/') + 1), since);
            connections.push(connection);
        } catch (RuntimeException e) {
            connection.close();
            if (failed.incrementAndGet() == 1) {
                System.out.println("first failure: " + e);
            }
        }
    }

    private Storefront connection() {
        for (var free = connections.poll(); free != null; free = connections.poll()) {
            if (free.isOpen()) {
                return free;
            }
            free.close();
        }
        return new Storefront(desk);
    }

    private static void print(List<Figures> figures) {
        System.out.println("| `queue`, open loop | p50, p99, max | accepted | not in a queue after 10 s | refused |");
        System.out.println("| --- | --- | --- | --- | --- |");
        figures.forEach(it -> System.out.printf(
                "| %d orders/s for %d s | %s | %d | %d | %d |%n",
                it.rate, RUN.toSeconds(), it.latencies, it.posted, it.posted - it.latencies.count(), it.failed));
        System.out.println();
        Tables.cpu(
                figures.stream().map(it -> it.rate + " orders/s").toList(),
                figures.stream().map(Figures::cpu).toList());
    }
}
