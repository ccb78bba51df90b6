package orderdesk.platform.simulator;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.slf4j.LoggerFactory;

/**
 * Runs the cores of services on the platform's own protocol, with simulated databases, broker, clock and clients, and
 * with everything going wrong that a seed has drawn. The same seed does the same again, to the last step.
 *
 * {@snippet :
 * new Simulation("StoryTests", Story.class).run(0, 10_000);
 * }
 */
public final class Simulation {

    /** Tests run in the folder of their module. */
    private static final String MODULE = Path.of("").toAbsolutePath().toFile().getName();

    private final String name;
    private final Class<? extends Scenario> scenario;
    private final Sabotage sabotage;

    /**
     * @param name of the test class, as it is run again
     * @param scenario has a constructor without parameters; made anew for each seed
     */
    public Simulation(String name, Class<? extends Scenario> scenario) {
        this(name, scenario, Sabotage.NONE);
    }

    /** @param sabotage a mistake that is planted in the protocol, to be found */
    public Simulation(String name, Class<? extends Scenario> scenario, Sabotage sabotage) {
        this.name = name;
        this.scenario = scenario;
        this.sabotage = sabotage;
    }

    /**
     * Shares the seeds among as many processes as there are processors, and waits. Where {@code -Dsimulation.seed=} is
     * given, that one only, here.
     *
     * @throws AssertionError of the first seed that fails, with the end of its trace
     */
    public Report run(long firstSeed, int count) {
        var only = Long.getLong("simulation.seed");
        if (only != null) {
            return runHere(only, 1);
        }
        var share = Math.ceilDiv(count, Runtime.getRuntime().availableProcessors());
        var shares = new ArrayList<SeedsProcess>();
        try {
            for (var done = 0; done < count; done += share) {
                shares.add(SeedsProcess.start(name, scenario, firstSeed + done, Math.min(share, count - done)));
            }
            return added(shares);
        } finally {
            shares.forEach(SeedsProcess::close);
        }
    }

    private static Report added(List<SeedsProcess> shares) {
        var seeds = new Seeds();
        shares.forEach(share -> seeds.add(share.result()));
        return seeds.report();
    }

    /** All of them one after another on this thread. */
    public Report runHere(long firstSeed, int count) {
        return seeds(firstSeed, count).report();
    }

    Seeds seeds(long firstSeed, int count) {
        return quietly(() -> {
            var seeds = new Seeds();
            for (var seed = firstSeed; seed < firstSeed + count; seed++) {
                seeds.add(runLoudly(seed));
            }
            return seeds;
        });
    }

    public Result runOne(long seed) {
        return quietly(() -> runLoudly(seed));
    }

    /** Thousands of seeds would write millions of lines. */
    private static <T> T quietly(Supplier<T> work) {
        var log = (Logger) LoggerFactory.getLogger("orderdesk");
        var level = log.getLevel();
        log.setLevel(Level.OFF);
        try {
            return work.get();
        } finally {
            log.setLevel(level);
        }
    }

    private Result runLoudly(long seed) {
        var fresh = made();
        var universe = new Universe(seed, fresh.shops());
        try {
            return new Course(universe, fresh, sabotage).run();
        } catch (Throwable failed) {
            throw new AssertionError(told(seed, universe.trace, failed), failed);
        }
    }

    private Scenario made() {
        try {
            var constructor = scenario.getDeclaredConstructor();
            constructor.setAccessible(true);
            return constructor.newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException("Cannot make a " + scenario, e);
        }
    }

    private String told(long seed, Trace trace, Throwable failed) {
        return """
            %s fails with seed %d after %d steps: %s
            %s
            Replay: ./mvnw -pl %s -am package -Dtest=%s -Dsurefire.failIfNoSpecifiedTests=false -Dsimulation.seed=%d\
            """.formatted(name, seed, trace.length(), failed, trace.tail(), MODULE, name, seed);
    }

    /**
     * Of one seed.
     *
     * @param hash of every step that was made
     */
    public record Result(long hash, int steps, Map<Faults.Kind, Integer> shown) {}

    /**
     * Of all seeds.
     *
     * @param shown how often each fault struck; one that never did was not tested
     */
    public record Report(int seeds, long steps, Map<?, Integer> shown) {}
}
