package orderdesk.callback.presence.web;

import static orderdesk.callback.Theatre.CAUSE;
import static orderdesk.callback.Theatre.NOW;
import static orderdesk.callback.Theatre.SHOPS;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import orderdesk.callback.presence.PresenceDesk;
import orderdesk.callback.presence.domain.Prepared;
import orderdesk.callback.presence.persistence.PresenceDesks;
import orderdesk.contracts.shared.OperatorId;
import orderdesk.platform.simulator.SimulatedClock;
import orderdesk.platform.simulator.SimulatedStore;
import orderdesk.platform.testing.FixedShops;
import org.junit.jupiter.api.Test;

class FloorLimitTests {

    @Test
    void fiveHundredPeopleAreShownAndNoMore() {
        var clock = new SimulatedClock(NOW);
        var desk = PresenceDesks.on(SimulatedStore.synchronous(clock), new FixedShops(), List.of(), clock);
        for (var number = 1; number <= PresenceDesk.SHOWN_MAX; number++) {
            start(desk, number);
        }
        assertThat(desk.floor(SHOPS)).hasSize(500);

        start(desk, 0);

        assertThat(desk.floor(SHOPS))
                .hasSize(500)
                .noneMatch(attendance -> attendance.operator().value().equals("operator-500"));
    }

    private static void start(PresenceDesk desk, int number) {
        var operator = new OperatorId("operator-%03d".formatted(number));
        desk.start(operator, SHOPS, new Prepared(true, Map.of()), CAUSE);
    }
}
