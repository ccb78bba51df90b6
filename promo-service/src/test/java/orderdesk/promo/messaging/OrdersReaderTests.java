package orderdesk.promo.messaging;

import static orderdesk.promo.Orders.lines;
import static orderdesk.promo.Orders.roubles;

import java.time.Duration;
import java.util.List;
import orderdesk.contracts.order.OrderEvent;
import orderdesk.contracts.order.OrderEvent.DeliveryResult;
import orderdesk.platform.inbox.Received;
import orderdesk.platform.simulator.Deliveries;
import orderdesk.platform.simulator.SimulatedClock;
import orderdesk.platform.simulator.SimulatedStore;
import orderdesk.promo.Orders;
import orderdesk.promo.Till;
import orderdesk.promo.domain.CampaignRules.Percent;
import org.junit.jupiter.api.Test;

/** The reader, delivered twice and failing at every step. */
class OrdersReaderTests {

    private static final String CERTIFICATE = new Till().certificate(roubles(3000), "k1");

    @Test
    void certificateAndLimitedCodeFollowTheOrderWhateverHappens() {
        var order = Orders.numbered(1);
        var events = List.of(
                order.placed(lines("A", 2000), CERTIFICATE, "TEN", "NONE"),
                order.amended(2, lines("A", 2000, "B", 5000)),
                order.confirmed(2, lines("A", 2000, "B", 5000)),
                order.reopened(3, lines("B", 500)),
                order.recoded(4, lines("B", 500), CERTIFICATE),
                order.confirmed(4, lines("B", 500)),
                order.delivery(DeliveryResult.RETURNED));

        end(events);
    }

    @Test
    void orderThatTakesTheLastUseFollowsWhateverHappens() {
        var first = Orders.numbered(2);
        var second = Orders.numbered(3);
        var events = List.of(
                first.placed(lines("A", 2000), "TEN"),
                second.placed(lines("A", 2000), "TEN", CERTIFICATE),
                first.cancelled(),
                second.amended(2, lines("A", 1000)),
                second.cancelled());

        end(events);
    }

    private static void end(List<Received<OrderEvent>> events) {
        Deliveries.<OrderEvent>to((store, clock) -> new OrdersReader(new Till(store, clock).desks.benefits()))
                .startingAt(Orders.NOON.toString())
                .given(OrdersReaderTests::issued)
                .of(events)
                .settling((store, clock) -> {
                    clock.advance(Duration.ofMinutes(1));
                    new Till(store, clock).desks.benefits().resume();
                })
                .endTheSameWhateverHappens();
    }

    private static void issued(SimulatedStore store, SimulatedClock clock) {
        var till = new Till(store, clock);
        till.certificate(roubles(3000), "k1");
        till.campaign("TEN", Till.rules(new Percent(1000), 1, 1));
    }
}
