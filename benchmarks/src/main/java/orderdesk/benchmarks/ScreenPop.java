package orderdesk.benchmarks;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import tools.jackson.databind.json.JsonMapper;

/**
 * From the moment at which an exchange is due to say that it rings to the event on an operator's page: an open loop.
 * Each call ends a second later, so that none is left ringing.
 */
final class ScreenPop {

    private static final int RATE = Integer.getInteger("pops", 10);
    private static final Duration WARM_UP = Duration.ofSeconds(Long.getLong("warm", 30));
    private static final Duration RUN = Duration.ofSeconds(Long.getLong("seconds", 60));
    private static final Duration GIVEN_UP = Duration.ofSeconds(10);

    private final Desk desk = new Desk();
    private final Exchange exchange = new Exchange();
    private final AtomicLong failed = new AtomicLong();

    void measure() {
        try (var stream = new LiveStream("anna")) {
            call("w" + System.nanoTime(), WARM_UP);
            failed.set(0);
            var due = call("p" + System.nanoTime(), RUN);
            LockSupport.parkNanos(GIVEN_UP.toNanos());
            print(due, stream.rung());
        }
    }

    /** @return when each telephone was due to call */
    private Map<String, Long> call(String run, Duration time) {
        var due = new ConcurrentHashMap<String, Long>();
        var began = System.nanoTime();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var number = 0L; number < RATE * time.toSeconds(); number++) {
                var since = began + number * Duration.ofSeconds(1).toNanos() / RATE;
                var from = "7911%07d".formatted((began / 1_000 + number) % 10_000_000);
                var entry = run + "-" + number;
                LockSupport.parkNanos(since - System.nanoTime());
                due.put("+" + from, since);
                threads.execute(() -> call(entry, from));
            }
        }
        return due;
    }

    private void call(String entry, String from) {
        try {
            exchange.rings(entry, from);
            LockSupport.parkNanos(Duration.ofSeconds(1).toNanos());
            exchange.ends(entry, from);
        } catch (RuntimeException e) {
            if (failed.incrementAndGet() == 1) {
                System.out.println("first failure: " + e);
            }
        }
    }

    /** The page learns of a call's id only; whose it was is read afterwards. */
    private void print(Map<String, Long> due, Map<String, Long> rung) {
        var latencies = new Latencies();
        rung.forEach((call, at) -> {
            var since = due.get(caller(call));
            if (since != null) {
                latencies.record(at - since);
            }
        });
        System.out.println(
                "| `pop`, open loop | notice to page: p50, p99, max | calls | not on the page after 10 s | refused |");
        System.out.println("| --- | --- | --- | --- | --- |");
        System.out.printf(
                "| %d calls/s for %d s | %s | %d | %d | %d |%n",
                RATE, RUN.toSeconds(), latencies, due.size(), due.size() - latencies.count(), failed.get());
    }

    private String caller(String call) {
        var answer = desk.send("GET", Place.http(Place.CALLBACK, "/v1/calls/" + call), "anna", "application/json", "");
        return JsonMapper.shared()
                .readTree(answer.body())
                .path("customer")
                .path("e164")
                .asString("");
    }
}
