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

/** Courses of the main story with codes on orders and all that is written about them; {@code -Dsimulation.letters}. */
class LettersSimulationTests {

    private static final int PLANTED_MAX = 300;

    @Test
    void moneyAddsUpAndEveryMessageIsAcceptedOnce() {
        var simulation = new Simulation("LettersSimulationTests", LettersScenario.class);

        var started = System.nanoTime();
        var report = simulation.run(Long.getLong("simulation.from", 0), Integer.getInteger("simulation.letters", 80));

        System.out.printf("letters: %s in %d ms%n", report, (System.nanoTime() - started) / 1_000_000);
        assertThat(report.shown()).isNotEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("mistakes")
    void plantedMistakeIsFound(String name, Class<? extends Scenario> scenario, String found) {
        var simulation = new Simulation(name, scenario);

        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> simulation.runHere(0, PLANTED_MAX))
                .withMessageContaining("fails with seed")
                .withStackTraceContaining(found);
    }

    static Stream<Arguments> mistakes() {
        return Stream.of(
                Arguments.of("loses the fence of certificates", WrongMoney.LosesTheFence.class, ""),
                Arguments.of("leaves benefits half way", WrongMoney.LeavesBenefitsHalfWay.class, "Left half way"),
                Arguments.of("forgets who uses a campaign", WrongMoney.ForgetsUses.class, "Its blocks count"),
                Arguments.of("sends before it writes that down", WrongLetters.SendsUnwritten.class, "Accepted"),
                Arguments.of("sends whatever its age", WrongLetters.SendsTheOld.class, "A replay wrote"));
    }
}
