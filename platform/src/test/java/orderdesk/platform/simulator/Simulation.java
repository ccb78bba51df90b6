package orderdesk.platform.simulator;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import orderdesk.platform.shops.Shops;
import org.slf4j.LoggerFactory;

/**
 * Runs the cores of services on the platform's own protocol, with simulated databases, broker, clock and clients, and
 * with everything going wrong that a seed has drawn. The same seed does the same again, to the last step.
 *
 * {@snippet :
 * new Simulation("story", shops, Story::new).run(0, 10_000);
 * }
 */
public final class Simulation {

    private final String name;
    private final Shops shops;
    private final Supplier<Scenario> scenarios;
    private final Sabotage sabotage;

    /** @param scenarios a new one for each seed */
    public Simulation(String name, Shops shops, Supplier<Scenario> scenarios) {
        this(name, shops, scenarios, Sabotage.NONE);
    }

    Simulation(String name, Shops shops, Supplier<Scenario> scenarios, Sabotage sabotage) {
        this.name = name;
        this.shops = shops;
        this.scenarios = scenarios;
        this.sabotage = sabotage;
    }

    /**
     * Where {@code -Dsimulation.seed=} is given, that one only.
     *
     * @throws AssertionError of the first seed that fails, with the end of its trace
     */
    public Report run(long firstSeed, int seeds) {
        var only = Long.getLong("simulation.seed");
        var drawn = only != null
                ? new long[] {only}
                : LongStream.range(firstSeed, firstSeed + seeds).toArray();
        var shown = new EnumMap<Faults.Kind, Integer>(Faults.Kind.class);
        var steps = 0L;
        for (var seed : drawn) {
            var result = runOne(seed);
            steps += result.steps();
            result.shown().forEach((kind, times) -> shown.merge(kind, times, Integer::sum));
        }
        return new Report(drawn.length, steps, shown);
    }

    Result runOne(long seed) {
        var log = (Logger) LoggerFactory.getLogger("orderdesk");
        var level = log.getLevel();
        log.setLevel(Level.OFF); // thousands of seeds would write millions of lines
        try {
            return runQuietly(seed);
        } finally {
            log.setLevel(level);
        }
    }

    private Result runQuietly(long seed) {
        var universe = new Universe(seed, shops);
        try {
            return new Course(universe, scenarios.get(), sabotage).run();
        } catch (Throwable failed) {
            throw new AssertionError(
                    "%s fails with seed %d after %d steps: %s%n%s%nReplay: ./mvnw test -Dtest=<this> -Dsimulation.seed=%d"
                            .formatted(name, seed, universe.trace.length(), failed, universe.trace.tail(), seed),
                    failed);
        }
    }

    /** Of one seed. */
    record Result(long hash, int steps, Map<Faults.Kind, Integer> shown) {}

    /**
     * Of all seeds.
     *
     * @param shown how often each fault struck; one that never did was not tested
     */
    public record Report(int seeds, long steps, Map<?, Integer> shown) {}
}
