package orderdesk.benchmarks;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

/**
 * Operators who take the next case at once, out of a long queue. Each dials every order of the person that he was given
 * and reaches nobody, so that it stands 15 minutes further back, and takes the next. First as fast as they can; then at
 * half of that rate, where each has his times, so that a slow answer is measured and slows no other.
 */
final class TakeNext {

    private static final int CASES = Integer.getInteger("cases", 100_000);
    private static final int OPERATORS = Integer.getInteger("operators", 50);
    private static final Duration WARM_UP = Duration.ofSeconds(Long.getLong("warm", 30));
    private static final Duration FULL = Duration.ofSeconds(Long.getLong("seconds", 30));
    private static final Duration HALF = Duration.ofSeconds(2 * Long.getLong("seconds", 30));

    /** Persons and cases: in these minutes nobody's turn comes again. */
    private final Set<String> given = ConcurrentHashMap.newKeySet();

    private final AtomicLong twice = new AtomicLong();
    private final AtomicLong empty = new AtomicLong();
    private final AtomicLong failed = new AtomicLong();

    /** @param wait parks until the time at which the operator's n-th case is due, and answers that time */
    private interface Pace {
        long wait(int operator, long number);
    }

    private record Figures(String load, double perSecond, Latencies latencies) {}

    void measure() {
        new LongQueue(new Desk()).fill(CASES);
        Processes.quiet(Duration.ofSeconds(30));
        var crew = IntStream.range(0, OPERATORS)
                .mapToObj(number -> new Operator("bench-%02d".formatted(number)))
                .toList();
        run(crew, WARM_UP, atOnce());
        var full = run(crew, FULL, atOnce());
        var rate = full.count() / seconds(FULL);
        var half = run(crew, HALF, evenly(rate / 2));
        print(List.of(
                new Figures("as fast as they can", rate, full),
                new Figures("half of that", half.count() / seconds(HALF), half)));
    }

    private static Pace atOnce() {
        return (_, _) -> System.nanoTime();
    }

    private static Pace evenly(double perSecond) {
        var period = (long) (OPERATORS / perSecond * Duration.ofSeconds(1).toNanos());
        var began = System.nanoTime();
        return (operator, number) -> {
            var due = began + number * period + operator * period / OPERATORS;
            LockSupport.parkNanos(due - System.nanoTime());
            return due;
        };
    }

    private Latencies run(List<Operator> crew, Duration time, Pace pace) {
        var latencies = new Latencies();
        var until = System.nanoTime() + time.toNanos();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var number = 0; number < crew.size(); number++) {
                var own = number;
                threads.execute(() -> work(crew.get(own), own, until, pace, latencies));
            }
        }
        return latencies;
    }

    private void work(Operator operator, int number, long until, Pace pace, Latencies latencies) {
        for (var turn = 0L; ; turn++) {
            var due = pace.wait(number, turn);
            if (due >= until) {
                return;
            }
            try {
                var taken = operator.next();
                latencies.record(System.nanoTime() - due);
                note(taken);
                operator.reachNobody(taken);
            } catch (RuntimeException e) {
                if (failed.incrementAndGet() == 1) {
                    System.out.println("first failure: " + e);
                }
            }
        }
    }

    private void note(Operator.Taken taken) {
        if (taken.cases().isEmpty()) {
            empty.incrementAndGet();
        } else if (!given.add(taken.person())) {
            twice.incrementAndGet();
        }
        twice.addAndGet(taken.cases().stream().filter(id -> !given.add(id)).count());
    }

    private static double seconds(Duration time) {
        return time.toMillis() / 1e3;
    }

    private void print(List<Figures> figures) {
        System.out.printf("| `take-next`, %,d open cases, %d operators | next/s | p50, p99, max |%n", CASES, OPERATORS);
        System.out.println("| --- | --- | --- |");
        figures.forEach(it -> System.out.printf("| %s | %.0f | %s |%n", it.load, it.perSecond, it.latencies));
        System.out.printf(
                "%n%d cases and persons given, %d of them twice; %d times nothing; %d failures%n",
                given.size(), twice.get(), empty.get(), failed.get());
    }
}
