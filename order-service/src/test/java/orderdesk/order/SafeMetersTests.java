package orderdesk.order;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import orderdesk.order.domain.safe.SafeRules;
import orderdesk.platform.simulator.SimulatedClock;
import orderdesk.platform.simulator.SimulatedStore;
import orderdesk.platform.testing.FixedShops;
import org.junit.jupiter.api.Test;

/** What an alert hears of rules of safe orders. */
class SafeMetersTests {

    private final SimulatedClock clock = new SimulatedClock(Demo.NOW);
    private final Desks desks = Demo.desks(SimulatedStore.synchronous(clock), clock);
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final SafeMeters meters = new SafeMeters(desks.safeOrders(), new FixedShops(), registry);

    @Test
    void ruleThatSwitchedItselfOffIsSaidUntilAPersonDecides() {
        SafeOrders.rule(desks, SafeOrders.PAID, 5_000);
        assertThat(failed()).isZero();

        desks.safeOrders()
                .change(
                        FixedShops.TRIBUNA,
                        SafeOrders.OLGA,
                        _ -> {},
                        rules -> rules.fail(tag(rules), "worse", Demo.NOW));
        assertThat(failed()).isOne();

        desks.safeOrders()
                .change(
                        FixedShops.TRIBUNA,
                        SafeOrders.OLGA,
                        _ -> {},
                        rules -> rules.turn("paid", false, "звоним всем", "olga", Demo.NOW));
        assertThat(failed()).isZero();
        var decided = desks.safeOrders().rules(FixedShops.TRIBUNA).rules().getFirst();
        assertThat(decided.on()).isFalse();
        assertThat(decided.changed().by()).isEqualTo("olga");
    }

    @Test
    void aPersonWhoSwitchesARuleOffIsNoAlert() {
        SafeOrders.rule(desks, SafeOrders.PAID, 5_000);
        desks.safeOrders()
                .change(
                        FixedShops.TRIBUNA,
                        SafeOrders.OLGA,
                        _ -> {},
                        rules -> rules.turn("paid", false, "праздники", "olga", Demo.NOW));

        assertThat(failed()).isZero();
    }

    private static String tag(SafeRules rules) {
        return rules.rules().getFirst().tag();
    }

    private double failed() {
        meters.look();
        return registry.get("orderdesk.safe.rules.failed")
                .tag("shop", "tribuna")
                .gauge()
                .value();
    }
}
