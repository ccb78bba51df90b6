package orderdesk.order.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import orderdesk.contracts.order.ReadBack;
import orderdesk.order.Demo;
import org.junit.jupiter.api.Test;

class PlacingTests {

    private static final List<String> EVERYTHING = List.of(
            "line/1/name",
            "line/1/size",
            "line/1/colour",
            "line/1/quantity",
            "line/2/name",
            "line/2/quantity",
            "recipient",
            "delivery/method",
            "delivery/term",
            "address",
            "payment",
            "due");

    @Test
    void everyParameterMustBeSpoken() {
        assertThat(RequiredTicks.of(Given.placed().terms())).isEqualTo(EVERYTHING);
    }

    @Test
    void readBackOfEverythingIsTaken() {
        Placing.requireReadBack(Given.placed().terms(), spoken(EVERYTHING, 384_700));
    }

    @Test
    void eachParameterThatWasNotSpokenIsNamed() {
        for (var left : EVERYTHING) {
            var others = EVERYTHING.stream().filter(tick -> !tick.equals(left)).toList();

            assertThatExceptionOfType(Unacceptable.class)
                    .isThrownBy(() -> Placing.requireReadBack(Given.placed().terms(), spoken(others, 384_700)))
                    .satisfies(refused -> assertThat(refused.flaws())
                            .containsExactly(new Flaw("/readBack/ticks", "not-read-back", left)));
        }
    }

    @Test
    void anotherAmountThanTheOneDueIsRefused() {
        assertThatExceptionOfType(Unacceptable.class)
                .isThrownBy(() -> Placing.requireReadBack(Given.placed().terms(), spoken(EVERYTHING, 384_699)))
                .satisfies(refused -> assertThat(refused.flaws())
                        .containsExactly(new Flaw("/readBack/due", "due-changed", "384700 RUB")));
    }

    private static ReadBack spoken(List<String> ticks, long due) {
        return new ReadBack(
                1, Demo.rub(due), Demo.ticks(ticks.toArray(String[]::new)), null, "ru-1", Given.ANNA, null, Given.NOW);
    }
}
