package orderdesk.platform.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import orderdesk.platform.simulator.Faults.Kind;
import orderdesk.platform.simulator.Simulation.Report;
import org.junit.jupiter.api.Test;

class ToySimulationTests {

    final Simulation simulation = new Simulation("ToySimulationTests", ToyScenario.class);

    @Test
    void protocolKeepsItsPromises() {
        var started = System.nanoTime();
        var report = simulation.run(0, Integer.getInteger("simulation.seeds", 2_000));

        System.out.printf("%s in %d ms%n", report, (System.nanoTime() - started) / 1_000_000);
        assertEverythingWentWrong(report);
    }

    private static void assertEverythingWentWrong(Report report) {
        assertThat(report.seeds() == 1 || report.shown().keySet().containsAll(Arrays.asList(Kind.values())))
                .as("faults shown: %s", report.shown())
                .isTrue();
    }

    @Test
    void sameSeedDoesTheSame() {
        for (var seed = 0; seed < 200; seed++) {
            assertThat(simulation.runOne(seed)).isEqualTo(simulation.runOne(seed));
        }
    }
}
