package orderdesk.platform.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import orderdesk.contracts.order.LineId;
import orderdesk.contracts.shared.Sku;
import orderdesk.contracts.stock.LineStock;
import orderdesk.contracts.stock.LineStock.Certainty;
import orderdesk.contracts.stock.LineStock.Promised;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReadinessTests {

    private static final Instant MONDAY = Instant.parse("2026-11-23T09:00:00Z");
    private static final Instant FRIDAY = Instant.parse("2026-11-27T09:00:00Z");

    @Test
    void goodsThatAreThereNeedNoTime() {
        assertThat(Readiness.of(List.of(line(0, FRIDAY, null, null)))).isEmpty();
        assertThat(Readiness.of(List.of())).isEmpty();
    }

    @Test
    void lastOfWhatIsDuePromisedOrOrderedCounts() {
        var there = line(0, null, null, null);

        assertThat(Readiness.of(List.of(there, line(1, FRIDAY, null, null)))).contains(FRIDAY);
        assertThat(Readiness.of(List.of(line(0, null, FRIDAY, null), line(0, null, MONDAY, null))))
                .contains(FRIDAY);
        assertThat(Readiness.of(List.of(line(0, null, MONDAY, FRIDAY)))).contains(FRIDAY);
    }

    @Test
    void supplierWhoNamedNoTimeDelaysNothing() {
        assertThat(Readiness.of(List.of(line(1, null, null, null)))).isEmpty();
    }

    @Test
    void whatPassesBeforeItIsOrderedIsAdded() {
        assertThat(Readiness.orderedAt(FRIDAY, MONDAY.plusSeconds(60), MONDAY)).isEqualTo(FRIDAY.plusSeconds(60));
        assertThat(Readiness.orderedAt(MONDAY, FRIDAY, MONDAY.plusSeconds(60)))
                .as("said after it was ordered")
                .isEqualTo(FRIDAY);
    }

    private static LineStock line(
            int missing, @Nullable Instant expected, @Nullable Instant promised, @Nullable Instant ready) {
        return new LineStock(
                new LineId("1"),
                new Sku("CUP"),
                1,
                1 - missing,
                missing,
                Certainty.SURE,
                null,
                "own",
                null,
                false,
                expected,
                List.of(),
                Stream.ofNullable(promised)
                        .map(at -> new Promised("optovik", 1, null, at))
                        .toList(),
                null,
                ready);
    }
}
