package orderdesk.simulation;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.stream.Stream;
import orderdesk.platform.simulator.Plants;
import orderdesk.platform.simulator.Sabotage;
import orderdesk.platform.simulator.Scenario;
import orderdesk.platform.simulator.Simulation;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A simulation that finds nothing proves something only if it finds what is there. */
class PlantedMistakesTests {

    /** The first that fails ends the search, as a rule one of the first few dozen. */
    private static final int SEEDS_MAX = 900;

    @ParameterizedTest(name = "{0}")
    @MethodSource("mistakes")
    void plantedMistakeIsFound(String name, Sabotage sabotage, Class<? extends Scenario> scenario) {
        var simulation = new Simulation(name, scenario, sabotage);

        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> simulation.runHere(0, SEEDS_MAX))
                .withMessageContaining("fails with seed");
    }

    static Stream<Arguments> mistakes() {
        var story = DeskScenario.class;
        return Stream.of(
                Arguments.of("publishes before it writes", Plants.PUBLISHES_BEFORE_IT_WRITES, story),
                Arguments.of("takes unknown for done", Plants.TAKES_UNKNOWN_FOR_DONE, story),
                Arguments.of("forgets the alarm", Plants.FORGETS_THE_TIMER, story),
                Arguments.of("skips the dedupe", Sabotage.NONE, Mistakes.SkipsTheDedupe.class),
                Arguments.of("loses the fence of items", Sabotage.NONE, Mistakes.LosesTheFence.class),
                Arguments.of("releases twice", Sabotage.NONE, Mistakes.ReleasesTwice.class),
                Arguments.of("acts under former claims", Sabotage.NONE, Mistakes.ActsUnderFormerClaims.class),
                Arguments.of(
                        "leaves reservations half made", Sabotage.NONE, Mistakes.LeavesReservationsHalfMade.class));
    }
}
