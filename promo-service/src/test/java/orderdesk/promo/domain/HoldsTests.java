package orderdesk.promo.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import orderdesk.contracts.order.OrderId;
import orderdesk.promo.domain.Hold.Kind;
import org.junit.jupiter.api.Test;

class HoldsTests {

    private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");
    private static final OrderId ONE = id(1);
    private static final OrderId TWO = id(2);

    @Test
    void secondOrderGetsWhatTheFirstLeft() {
        var holds = Holds.NONE
                .asked(new Ask(ONE, 1, Kind.HELD, 70), 100, NOW)
                .asked(new Ask(TWO, 1, Kind.HELD, 70), 100, NOW);

        assertThat(holds.amountOf(ONE)).isEqualTo(70);
        assertThat(holds.amountOf(TWO)).isEqualTo(30);
        assertThat(holds.taken()).isEqualTo(100);
    }

    @Test
    void olderOrEqualStepChangesNothing() {
        var holds = Holds.NONE.asked(new Ask(ONE, 2, Kind.HELD, 70), 100, NOW);

        assertThat(holds.asked(new Ask(ONE, 2, Kind.HELD, 90), 100, NOW)).isEqualTo(holds);
        assertThat(holds.asked(new Ask(ONE, 1, Kind.NONE, 0), 100, NOW)).isEqualTo(holds);
    }

    @Test
    void whatWasGivenBackFendsOffLateWritersForADay() {
        var back = Holds.NONE.asked(new Ask(ONE, 1, Kind.HELD, 70), 100, NOW).asked(Ask.nothing(ONE, 2), 100, NOW);

        assertThat(back.asked(new Ask(ONE, 1, Kind.HELD, 70), 100, NOW).taken()).isZero();
        var dayLater = NOW.plus(Holds.TOMBSTONES);
        assertThat(back.asked(new Ask(TWO, 1, Kind.HELD, 1), 100, dayLater).all())
                .extracting(Hold::order)
                .containsExactly(TWO);
    }

    @Test
    void whatIsHeldStaysWhereTheCapacityShrinks() {
        var holds = Holds.NONE.asked(new Ask(ONE, 1, Kind.HELD, 70), 100, NOW);

        assertThat(holds.asked(new Ask(ONE, 2, Kind.HELD, 90), 50, NOW).amountOf(ONE))
                .isEqualTo(70);
        assertThat(holds.asked(new Ask(TWO, 1, Kind.HELD, 1), 50, NOW).amountOf(TWO))
                .isZero();
    }

    @Test
    void orderBeyondTheLastPlaceGetsNothing() {
        var holds = Holds.NONE;
        for (var number = 1; number <= Holds.MAX; number++) {
            holds = holds.asked(new Ask(id(number), 1, Kind.HELD, 1), 10_000, NOW);
        }

        var full = holds.asked(new Ask(id(Holds.MAX + 1), 1, Kind.HELD, 1), 10_000, NOW);

        assertThat(holds.live()).isEqualTo(Holds.MAX);
        assertThat(full).isEqualTo(holds);
        assertThat(holds.asked(Ask.nothing(ONE, 2), 10_000, NOW)
                        .asked(new Ask(id(Holds.MAX + 1), 2, Kind.HELD, 1), 10_000, NOW)
                        .amountOf(id(Holds.MAX + 1)))
                .isEqualTo(1);
    }

    private static OrderId id(int number) {
        return new OrderId(new UUID(0, number));
    }
}
