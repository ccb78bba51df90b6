package orderdesk.console.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import orderdesk.console.live.Memory.Kept;
import orderdesk.contracts.shared.ShopId;
import org.junit.jupiter.api.Test;

class MemoryTests {

    private static final Instant START = Instant.parse("2026-11-22T09:00:00Z");
    private static final Duration TEN_MINUTES = Duration.ofMinutes(10);

    @Test
    void tellsWhatCameSinceAndTwoSecondsBefore() {
        var memory = new Memory(TEN_MINUTES, 100, START);
        for (var second : List.of(1, 5, 8, 9, 12)) {
            memory.add(event(second), START.plusSeconds(second));
        }

        assertThat(memory.since(START.plusSeconds(10), START.plusSeconds(13)))
                .hasValueSatisfying(found -> assertThat(found).containsExactly(event(8), event(9), event(12)));
    }

    @Test
    void saysNothingOfATimeBeforeItBegan() {
        var memory = new Memory(TEN_MINUTES, 100, START);

        assertThat(memory.since(START.plusSeconds(1), START.plusSeconds(5))).isEmpty();
        assertThat(memory.since(START.plusSeconds(2), START.plusSeconds(5))).hasValue(List.of());
    }

    @Test
    void refusesWhereSomethingWasDroppedForWantOfSpace() {
        var memory = new Memory(TEN_MINUTES, 2, START);
        for (var second : List.of(3, 6, 9)) {
            memory.add(event(second), START.plusSeconds(second));
        }

        assertThat(memory.since(START.plusSeconds(4), START.plusSeconds(10))).isEmpty();
        assertThat(memory.since(START.plusSeconds(6), START.plusSeconds(10))).hasValue(List.of(event(6), event(9)));
    }

    @Test
    void forgetsAfterItsTimeAndSaysSo() {
        var memory = new Memory(TEN_MINUTES, 100, START);
        memory.add(event(5), START.plusSeconds(5));
        var later = START.plusSeconds(5).plus(TEN_MINUTES).plusSeconds(1);
        memory.add(event(610), later);

        assertThat(memory.since(START.plusSeconds(6), later)).isEmpty();
        assertThat(memory.since(later, later)).hasValue(List.of(event(610)));
    }

    @Test
    void refusesWhatIsTooLongAgoEvenWhereNothingHappened() {
        var memory = new Memory(TEN_MINUTES, 100, START);

        assertThat(memory.since(START.plusSeconds(60), START.plus(Duration.ofHours(1))))
                .isEmpty();
    }

    static Kept event(int second) {
        return event(second, "tribuna");
    }

    static Kept event(int second, String shop) {
        var at = START.plusSeconds(second);
        var order = new UUID(0, second);
        return new Kept(
                at.toEpochMilli(),
                new Change(
                        "order:" + order + ":1",
                        "order.placed.v1",
                        new ShopId(shop),
                        List.of(order),
                        List.of(),
                        null,
                        at,
                        null,
                        null));
    }
}
