package orderdesk.notification.ask;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import orderdesk.notification.ask.Patience.Asker;
import orderdesk.notification.persistence.TriesKind;
import orderdesk.platform.aggregate.Cause;
import orderdesk.platform.simulator.SimulatedClock;
import orderdesk.platform.simulator.SimulatedStore;
import orderdesk.platform.testing.FixedShops;
import org.junit.jupiter.api.Test;

class PatienceTests {

    private static final Cause CAUSE = new Cause("customer", "r", null);
    private static final List<Asker> ONE = List.of(new Asker("somebody", 20));

    private final SimulatedClock clock = new SimulatedClock(Instant.parse("2026-03-03T11:00:00Z"));
    private final Patience patience =
            new Patience(SimulatedStore.synchronous(clock).open(new TriesKind()), clock);

    @Test
    void ofThirtyWhoTryAtOnceTwentyPass() throws Exception {
        var tries = Collections.nCopies(30, (Callable<Void>) () -> {
            patience.count(FixedShops.TRIBUNA, ONE, CAUSE);
            return null;
        });
        try (var threads = Executors.newFixedThreadPool(30)) {
            assertThat(threads.invokeAll(tries))
                    .filteredOn(each -> each.state() == Future.State.SUCCESS)
                    .hasSize(20);
        }
    }

    @Test
    void whoeverTriedTooOftenMayAgainWhenTheTimeIsOver() {
        for (var number = 0; number < 20; number++) {
            patience.count(FixedShops.TRIBUNA, ONE, CAUSE);
        }
        assertThatExceptionOfType(AskedTooOften.class)
                .isThrownBy(() -> patience.count(FixedShops.TRIBUNA, ONE, CAUSE))
                .satisfies(often -> assertThat(often.pause()).isEqualTo(Duration.ofMinutes(10)));

        clock.advance(Duration.ofMinutes(10));

        patience.count(FixedShops.TRIBUNA, ONE, CAUSE);
    }
}
