package orderdesk.platform.simulator;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PlantedMistakeTests {

    /** Each must be found long before the thousands of seeds of the build are through. */
    private static final int SEEDS_MAX = 300;

    @ParameterizedTest(name = "{0}")
    @MethodSource("mistakes")
    void plantedMistakeIsFound(String name, Sabotage sabotage, Class<? extends Scenario> scenario) {
        var simulation = new Simulation(name, scenario, sabotage);

        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> simulation.runHere(0, SEEDS_MAX))
                .withMessageContaining("fails with seed");
    }

    static Stream<Arguments> mistakes() {
        var toy = ToyScenario.class;
        return Stream.of(
                Arguments.of("skips the dedupe", Sabotage.NONE, ToyScenario.Forgetful.class),
                Arguments.of("publishes before it writes", Plants.PUBLISHES_BEFORE_IT_WRITES, toy),
                Arguments.of("marks before the acknowledgement", Plants.MARKS_BEFORE_THE_ACKNOWLEDGEMENT, toy),
                Arguments.of("forgets the timer", Plants.FORGETS_THE_TIMER, toy),
                Arguments.of("takes unknown for done", Plants.TAKES_UNKNOWN_FOR_DONE, toy),
                Arguments.of("swaps two events", Plants.SWAPS_TWO_EVENTS, toy),
                Arguments.of("applies before what is parked", Plants.APPLIES_BEFORE_WHAT_IS_PARKED, toy));
    }
}
