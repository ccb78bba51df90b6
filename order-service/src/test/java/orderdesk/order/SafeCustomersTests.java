package orderdesk.order;

import static orderdesk.order.SafeOrders.OLGA;
import static orderdesk.order.SafeOrders.rule;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import orderdesk.contracts.order.OrderEvent.DeliveryResult;
import orderdesk.contracts.order.OrderId;
import orderdesk.contracts.order.PaymentMethod;
import orderdesk.contracts.shared.Person;
import orderdesk.contracts.stock.StockEvent;
import orderdesk.contracts.stock.StockEvent.StockChecked;
import orderdesk.order.domain.State;
import orderdesk.order.domain.safe.Conditions;
import orderdesk.order.intake.OrderRequest;
import orderdesk.order.intake.OrderRequest.Buyer;
import orderdesk.order.messaging.StockReader;
import orderdesk.platform.aggregate.Once;
import orderdesk.platform.inbox.Received;
import orderdesk.platform.simulator.SimulatedClock;
import orderdesk.platform.simulator.SimulatedStore;
import orderdesk.platform.testing.FixedShops;
import org.junit.jupiter.api.Test;

/** Whom a rule of safe orders takes for somebody it knows. */
class SafeCustomersTests {

    private static final Conditions KNOWN =
            new Conditions(false, false, 1, true, false, null, Set.of(PaymentMethod.ON_RECEIPT));

    private final SimulatedClock clock = new SimulatedClock(Demo.NOW);
    private final SimulatedStore store = SimulatedStore.synchronous(clock);
    private final Desks desks = Demo.desks(store, clock);

    @Test
    void somebodyElsesMailboxAndAddressMakeNobodyKnown() {
        rule(desks, KNOWN, 100);
        delivered(placed("first", "8 912 345-67-89"));

        var theirs = placed(SafeOrders.sparedKey(), "8 900 000-00-66");
        stocked(theirs);

        assertThat(state(theirs)).isEqualTo(new State.Placed());
    }

    @Test
    void sameTelephoneDoes() {
        rule(desks, KNOWN, 100);
        delivered(placed("first", "8 912 345-67-89"));

        var second = placed(SafeOrders.sparedKey(), "+7 912 345-67-89");
        stocked(second);

        assertThat(state(second)).isInstanceOf(State.Confirmed.class);
    }

    private void delivered(OrderId id) {
        AfterSales.confirm(desks, id);
        desks.orderDesk()
                .report(
                        FixedShops.TRIBUNA,
                        id,
                        DeliveryResult.DELIVERED,
                        null,
                        "RB-" + id,
                        new Once("shop", "rb-" + id, "h"),
                        OLGA);
    }

    private OrderId placed(String key, String phone) {
        var buyer = new Buyer(new Person("Иванова", "Ирина", null, null), phone, "irina@example.ru", null);
        var request = new OrderRequest(
                null,
                buyer,
                null,
                List.of(Demo.scarf()),
                Demo.byPost(),
                PaymentMethod.ON_RECEIPT,
                null,
                null,
                null,
                null);
        return desks.intake()
                .fromSite(FixedShops.TRIBUNA, request, new Once("shop", key, "h"), OLGA)
                .stored()
                .state()
                .id();
    }

    private void stocked(OrderId id) {
        var event = new StockChecked(id, 1, 1, List.of(), List.of(), true, null, Demo.NOW);
        new StockReader(desks.news(), desks.drafts(), desks.safeOrders())
                .on(new Received<StockEvent>(
                        event,
                        "inventory:" + id + ":7",
                        "inventory",
                        id.toString(),
                        7,
                        FixedShops.TRIBUNA,
                        OLGA,
                        Demo.NOW));
    }

    private State state(OrderId id) {
        return desks.orderDesk().find(FixedShops.TRIBUNA, id).state();
    }
}
