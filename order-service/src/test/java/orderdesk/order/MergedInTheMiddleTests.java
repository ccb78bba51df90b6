package orderdesk.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import orderdesk.contracts.order.Line;
import orderdesk.contracts.order.LineId;
import orderdesk.contracts.order.OrderEvent.OrderAmended;
import orderdesk.contracts.order.OrderId;
import orderdesk.order.DuplicateDesk.Seen;
import orderdesk.order.domain.Change;
import orderdesk.order.domain.Order;
import orderdesk.order.domain.StaleVersion;
import orderdesk.order.domain.State;
import orderdesk.order.intake.OrderRequest;
import orderdesk.order.intake.OrderRequest.Item;
import orderdesk.platform.aggregate.Cause;
import orderdesk.platform.aggregate.Once;
import orderdesk.platform.simulator.SimulatedClock;
import orderdesk.platform.simulator.SimulatedStore;
import orderdesk.platform.testing.FixedShops;
import org.junit.jupiter.api.Test;

/** Two orders that become one, while either changes or the work is cut off. */
class MergedInTheMiddleTests {

    private static final Cause ANNA = new Cause("anna", "r-1", null);
    private static final Seen SEEN = new Seen("v1", "v1");

    private final SimulatedClock clock = new SimulatedClock(Demo.NOW);
    private final SimulatedStore store = SimulatedStore.synchronous(clock);
    private final Desks desks = Demo.desks(store, clock);
    private final DuplicateDesk desk = desks.duplicates();
    private final OrderId kept = place("kept", Demo.scarf());
    private final OrderId away = place("away", Demo.scarf(), Demo.shirts(2));

    @Test
    void goodsAreNotTakenFromAnOrderThatChanged() {
        var stale = new Seen("v1", "v9");

        assertThatExceptionOfType(StaleVersion.class)
                .isThrownBy(() -> desk.merge(FixedShops.TRIBUNA, kept, away, stale, List.of(new LineId("2")), ANNA));
        assertThat(order(kept).terms().lines()).hasSize(1);
        assertThat(state(away)).isEqualTo(new State.Placed());
    }

    @Test
    void orderThatChangedIsNotKeptUnseen() {
        var stale = new Seen("v9", "v1");

        assertThatExceptionOfType(StaleVersion.class)
                .isThrownBy(() -> desk.merge(FixedShops.TRIBUNA, kept, away, stale, List.of(), ANNA));
        assertThat(state(away)).isEqualTo(new State.Placed());
    }

    @Test
    void mergeThatACrashCutOffIsFinishedByTheSameRequest() {
        var reason = "DUPLICATE " + order(away).placement().number();
        var taken = List.<Change>of(new Change.AddItem(Demo.SHIRT, 2));
        desks.orderDesk().amend(FixedShops.TRIBUNA, kept, "v1", taken, reason, ANNA);

        var two = new LineId("2");
        desk.merge(FixedShops.TRIBUNA, kept, away, SEEN, List.of(two, two), ANNA);

        assertThat(store.events(OrderAmended.class)).hasSize(1);
        assertThat(state(away)).isInstanceOf(State.Cancelled.class);
    }

    @Test
    void ofTheSameGoodsMorePiecesAreNotLost() {
        var five = List.<Change>of(new Change.Quantity(new LineId("1"), 5));
        desks.orderDesk().amend(FixedShops.TRIBUNA, away, "v1", five, null, ANNA);

        var lacking = desk.suggestions(FixedShops.TRIBUNA, kept).getFirst().missing();
        assertThat(lacking)
                .extracting(line -> line.sku() + " " + line.quantity())
                .containsExactly("SHARF-1 4", "FUT-M-RED 2");
        assertThat(desk.suggestions(FixedShops.TRIBUNA, away).getFirst().missing())
                .isEmpty();

        var take = lacking.stream().map(Line::id).toList();
        var after = desk.merge(FixedShops.TRIBUNA, kept, away, new Seen("v1", "v2"), take, ANNA);

        assertThat(after.terms().lines())
                .extracting(line -> line.sku() + " " + line.quantity())
                .containsExactly("SHARF-1 5", "FUT-M-RED 2");
    }

    private Order order(OrderId id) {
        return desks.orderDesk().find(FixedShops.TRIBUNA, id);
    }

    private State state(OrderId id) {
        return order(id).state();
    }

    private OrderId place(String key, Item... items) {
        var request = new OrderRequest(
                null,
                Demo.irina(),
                null,
                List.of(items),
                Demo.byPost(),
                Demo.site().paymentMethod(),
                null,
                null,
                null,
                null);
        return desks.intake()
                .fromSite(FixedShops.TRIBUNA, request, new Once("shop", key, "h"), ANNA)
                .stored()
                .state()
                .id();
    }
}
