package orderdesk.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import orderdesk.platform.simulator.Faults.Kind;
import orderdesk.platform.simulator.Simulation;
import org.junit.jupiter.api.Test;

/** Thousands of courses of the main story; {@code -Dsimulation.seeds} and {@code -Dsimulation.seed} choose others. */
class DeskSimulationTests {

    final Simulation simulation = new Simulation("DeskSimulationTests", DeskScenario.class);

    @Test
    void mainStoryKeepsItsPromises() {
        var started = System.nanoTime();
        var report = simulation.run(Long.getLong("simulation.from", 0), Integer.getInteger("simulation.seeds", 1_500));

        System.out.printf("%s in %d ms%n", report, (System.nanoTime() - started) / 1_000_000);
        assertThat(report.seeds() < 1_000 || report.shown().keySet().containsAll(Arrays.asList(Kind.values())))
                .as("faults shown: %s", report.shown())
                .isTrue();
    }

    @Test
    void sameSeedDoesTheSame() {
        for (var seed = 0; seed < 20; seed++) {
            assertThat(simulation.runOne(seed)).isEqualTo(simulation.runOne(seed));
        }
    }
}
