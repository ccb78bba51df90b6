package orderdesk.platform.aggregate;

import static orderdesk.platform.aggregate.Bells.ANNA;
import static orderdesk.platform.aggregate.Bells.TRIBUNA;
import static orderdesk.platform.aggregate.Bells.strike;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import orderdesk.contracts.shared.Wire;
import orderdesk.platform.Decision;
import orderdesk.platform.aggregate.Bell.BellEvent;
import orderdesk.platform.aggregate.Bell.BellEvent.Struck;
import org.junit.jupiter.api.Test;

/** What fits into one write, and into a document whose events nobody takes. */
class StoreSizesIT {

    private static final int KIB = 1024;
    private static final int WRITE_MAX = 900 * KIB;
    private static final int WAITING_MAX = 8 * 1024 * KIB;

    /** What an event is reckoned to take besides its JSON. */
    private static final int EXTRA = 256;

    /** More than a bell's state takes. */
    private static final int STATE = 512;

    private final BellTower tower = new BellTower();
    private final SelectableAggregates<Bell, BellEvent> bells = tower.bells();

    @Test
    void stateAndEventsOfOneWriteAreNineHundredKibibytesAtMost() {
        strikeTwice("a", WRITE_MAX - STATE);

        assertThatThrownBy(() -> strikeTwice("b", WRITE_MAX + 1)).isInstanceOf(AggregateTooLarge.class);
        assertThat(bells.find(TRIBUNA, "b")).isEmpty();
        assertThat(bells.history(TRIBUNA, "a")).hasSize(2);
    }

    @Test
    void eightMebibytesOfEventsWaitForTheBrokerAtMost() {
        tower.broker.goAway();
        bells.change(TRIBUNA, "a", ANNA, strike("the first stays in the document for ever and does not count"));
        for (var stroke = 2; stroke <= 17; stroke++) {
            bells.change(TRIBUNA, "a", ANNA, strike(note(stroke, WAITING_MAX / 16)));
        }

        assertThatThrownBy(() -> bells.change(TRIBUNA, "a", ANNA, strike(""))).isInstanceOf(StoreUnavailable.class);
        assertThat(bells.find(TRIBUNA, "a").orElseThrow().state().strokes()).isEqualTo(17);
    }

    /** Both events together are reckoned so large. */
    private void strikeTwice(String id, int size) {
        var events = List.<BellEvent>of(new Struck(1, note(1, size / 2)), new Struck(2, note(2, size - size / 2)));
        bells.change(TRIBUNA, id, ANNA, _ -> new Decision<>(new Bell(2, null), events));
    }

    private static String note(int stroke, int size) {
        var empty = Wire.mapper().writerFor(BellEvent.class).writeValueAsBytes(new Struck(stroke, "")).length;
        return "x".repeat(size - EXTRA - empty);
    }
}
