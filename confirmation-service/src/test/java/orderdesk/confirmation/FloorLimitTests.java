package orderdesk.confirmation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import orderdesk.contracts.shared.OperatorId;
import orderdesk.contracts.shared.Phone;
import orderdesk.contracts.shared.ShopId;
import orderdesk.platform.aggregate.Cause;
import orderdesk.platform.queue.InHands;
import orderdesk.platform.simulator.SimulatedClock;
import orderdesk.platform.simulator.SimulatedStore;
import orderdesk.platform.testing.FixedShops;
import org.junit.jupiter.api.Test;

class FloorLimitTests {

    private static final Set<ShopId> SHOPS = Set.of(FixedShops.TRIBUNA);

    @Test
    void fiveHundredClaimsAreShownAndNoMore() {
        var clock = new SimulatedClock(Story.CALLABLE);
        var theatre = new Theatre(clock, SimulatedStore.synchronous(clock));
        for (var number = 1; number <= InHands.CLAIMS_MAX; number++) {
            claim(theatre, number);
        }
        assertThat(theatre.desk().floor().claims(SHOPS)).hasSize(500);

        claim(theatre, InHands.CLAIMS_MAX + 1);

        assertThat(theatre.desk().floor().claims(SHOPS)).hasSize(500);
    }

    private static void claim(Theatre theatre, int number) {
        theatre.order(number, new Phone("+7912%07d".formatted(number), ""), Story.PLACED);
        var item = theatre.desk()
                .cases()
                .find(FixedShops.TRIBUNA, Story.order(number))
                .orElseThrow();
        var operator = new OperatorId("operator-" + number);
        theatre.desk().claims().claim(item.state(), operator, new Cause(operator.value(), "story", null));
    }
}
