package orderdesk.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.stream.Stream;
import orderdesk.platform.simulator.Scenario;
import orderdesk.platform.simulator.Simulation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Courses of the main story where suppliers are asked and ordered from; {@code -Dsimulation.supply} plays more. */
class SupplySimulationTests {

    private static final int WITHIN_SEEDS = 300;

    @Test
    void suppliersAreAskedOnceOrderedFromOnceAndKeepNobodyWaiting() {
        var simulation = new Simulation("SupplySimulationTests", SupplyScenario.class);

        var started = System.nanoTime();
        var report = simulation.run(Long.getLong("simulation.from", 0), Integer.getInteger("simulation.supply", 100));

        System.out.printf("supply: %s in %d ms%n", report, (System.nanoTime() - started) / 1_000_000);
        assertThat(report.shown()).isNotEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({"mistakes", "sightings"})
    void isFound(String name, Class<? extends Scenario> scenario, String found) {
        var simulation = new Simulation(name, scenario);

        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> simulation.runHere(0, WITHIN_SEEDS))
                .withMessageContaining("fails with seed")
                .withStackTraceContaining(found);
    }

    /** Planted; each breaks a rule of its own. */
    static Stream<Arguments> mistakes() {
        return Stream.of(
                Arguments.of("asks again when it is told again", WrongSupply.AsksAgain.class, "Asked again"),
                Arguments.of("lets a late answer turn the stock", WrongSupply.HeedsLateAnswers.class, "has ended"),
                Arguments.of("forgets when to stop waiting", WrongSupply.WaitsForEver.class, "Waits for somebody"));
    }

    /** What has to happen in some courses, or the rules would hold of nothing. */
    static Stream<Arguments> sightings() {
        return Stream.of(
                Arguments.of(
                        "first call before suppliers answered", Sightings.CalledWhileAwaited.class, "Seen: called"),
                Arguments.of("answer after the end", Sightings.AnsweredAfterTheEnd.class, "Seen: late"),
                Arguments.of("deadline passes", Sightings.DeadlinePasses.class, "Seen: silent"),
                Arguments.of("ordered from two", Sightings.OrderedFromTwo.class, "Seen: two"));
    }
}
