package orderdesk.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import orderdesk.contracts.order.OrderEvent.OrderPlaced;
import orderdesk.contracts.order.OrderId;
import orderdesk.contracts.shared.Slot;
import orderdesk.order.domain.Unacceptable;
import orderdesk.order.intake.OrderRequest;
import orderdesk.platform.aggregate.Cause;
import orderdesk.platform.aggregate.KeyReused;
import orderdesk.platform.aggregate.Once;
import orderdesk.platform.simulator.SimulatedClock;
import orderdesk.platform.simulator.SimulatedStore;
import orderdesk.platform.simulator.Steps;
import orderdesk.platform.testing.FixedShops;
import org.junit.jupiter.api.Test;

/** One number, one order, and nobody is locked out: whoever dies, wakes too late or repeats himself. */
class ExternalNumbersTests {

    private static final Cause CAUSE = new Cause("tribuna-storefront", "r-1", null);
    private static final String NUMBER = "A-1";

    private SimulatedClock clock = new SimulatedClock(Demo.NOW);
    private SimulatedStore store = SimulatedStore.synchronous(clock);

    @Test
    void requestThatDiesAtAnyStepKeepsNobodyOut() {
        var step = 1;
        while (diedAt(step)) {
            step++;
        }

        assertThat(step).as("steps of one request").isGreaterThan(6);
    }

    private boolean diedAt(int step) {
        anew();
        atStep(step, () -> {
            throw new Crash();
        });
        try {
            post("k1", NUMBER);
            return false;
        } catch (Crash _) {
            store.watch(Steps.NONE);
        }

        var second = post("k2", NUMBER);
        assertThat(placed()).as("locked out by step %d", step).hasSize(1);
        var first = post("k1", NUMBER);

        assertThat(placed()).as("step %d", step).hasSize(1);
        assertThat(answers(first, second)).as("step %d", step).isEqualTo(placed());
        assertThat(post("k2", NUMBER)).isEqualTo(second);
        assertThat(found(NUMBER)).contains(placed().getFirst());
        return true;
    }

    @Test
    void requestThatSleepsAtAnyStepMeetsTheOrderThatWasPlacedMeanwhile() {
        var step = 1;
        while (sleptAt(step)) {
            step++;
        }

        assertThat(step).as("steps of one request").isGreaterThan(6);
    }

    private boolean sleptAt(int step) {
        anew();
        var second = new ArrayList<Optional<OrderId>>();
        atStep(step, () -> second.add(post("k2", NUMBER)));

        var first = post("k1", NUMBER);

        store.watch(Steps.NONE);
        assertThat(placed()).as("step %d", step).hasSize(1);
        if (second.isEmpty()) {
            return false;
        }
        assertThat(answers(first, second.getFirst())).as("step %d", step).isEqualTo(placed());
        assertThat(post("k1", NUMBER)).as("step %d", step).isEqualTo(first);
        assertThat(post("k2", NUMBER)).as("step %d", step).isEqualTo(second.getFirst());
        return true;
    }

    @Test
    void whoTookOverIsHeldToHisOwnBody() {
        atStep(4, () -> {
            throw new Crash();
        });
        assertThatExceptionOfType(Crash.class).isThrownBy(() -> post("k1", NUMBER));
        store.watch(Steps.NONE);
        assertThat(post("k2", NUMBER)).isPresent();

        assertThatExceptionOfType(KeyReused.class)
                .isThrownBy(() -> place(Demo.numbered(NUMBER), new Once("client", "k2", "another hash")));
        assertThat(post("k1", NUMBER)).isEmpty();
    }

    @Test
    void whoTookOverIsAnsweredAlsoWhenHeWouldBeRefusedToday() {
        var slot = new Slot(
                Demo.NOW.atZone(ZoneOffset.UTC).toLocalDate().plusDays(1), LocalTime.of(10, 0), LocalTime.of(12, 0));
        var request = Demo.byCourier(NUMBER, slot);
        atStep(4, () -> {
            throw new Crash();
        });
        assertThatExceptionOfType(Crash.class).isThrownBy(() -> place(request, once("k1")));
        store.watch(Steps.NONE);
        var second = place(request, once("k2"));
        clock.advance(Duration.ofDays(3));

        assertThat(place(request, once("k2"))).isEqualTo(second);
        assertThatExceptionOfType(Unacceptable.class).isThrownBy(() -> place(request, once("k3")));
    }

    @Test
    void numberThatWasClaimedInVainIsFree() {
        var first = post("k1", NUMBER);
        assertThatExceptionOfType(KeyReused.class)
                .isThrownBy(() -> place(Demo.numbered("A-2"), new Once("client", "k1", "another hash")));
        assertThat(found("A-2")).isEmpty();

        var second = post("k2", "A-2");

        assertThat(second).isPresent().isNotEqualTo(first);
        assertThat(found("A-2")).isEqualTo(second);
        assertThat(found(NUMBER)).isEqualTo(first);
        assertThat(post("k3", "A-2")).isEmpty();
    }

    private void anew() {
        clock = new SimulatedClock(Demo.NOW);
        store = SimulatedStore.synchronous(clock);
    }

    /** Counted from here, reads and writes alike, before and after their effect. */
    private void atStep(int step, Runnable happens) {
        var left = new AtomicInteger(step);
        store.watch(_ -> {
            if (left.decrementAndGet() == 0) {
                happens.run();
            }
        });
    }

    /** The order's id; nothing where the number is another's. Each call is an instance of its own. */
    private Optional<OrderId> post(String key, String number) {
        try {
            return Optional.of(place(Demo.numbered(number), once(key)));
        } catch (ExternalNumberTaken _) {
            return Optional.empty();
        }
    }

    private OrderId place(OrderRequest request, Once once) {
        var desk = Demo.desks(store, clock).intake();
        return desk.fromSite(FixedShops.TRIBUNA, request, once, CAUSE)
                .stored()
                .state()
                .id();
    }

    private List<OrderId> placed() {
        return store.events(OrderPlaced.class).stream()
                .map(OrderPlaced::orderId)
                .toList();
    }

    private Optional<OrderId> found(String number) {
        return Demo.desks(store, clock)
                .orderDesk()
                .findByExternalNumber(FixedShops.TRIBUNA, number)
                .map(order -> order.id());
    }

    @SafeVarargs
    private static List<OrderId> answers(Optional<OrderId>... answered) {
        return List.of(answered).stream().flatMap(Optional::stream).toList();
    }

    private static Once once(String key) {
        return new Once("client", key, "hash");
    }

    private static final class Crash extends Error {}
}
