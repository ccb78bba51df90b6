package orderdesk.promo.messaging;

import static orderdesk.promo.Orders.lines;
import static orderdesk.promo.Orders.roubles;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import orderdesk.contracts.benefit.BenefitEvent.CouponIssued;
import orderdesk.contracts.order.AfterSaleEvent.AfterSaleResolved;
import orderdesk.contracts.order.AfterSaleEvent.CouponWanted;
import orderdesk.contracts.order.AfterSaleEvent.Kind;
import orderdesk.contracts.order.AfterSaleEvent.Resolution;
import orderdesk.contracts.order.AfterSaleId;
import orderdesk.contracts.order.OrderEvent;
import orderdesk.contracts.order.OrderEvent.DeliveryResult;
import orderdesk.contracts.order.OrderId;
import orderdesk.contracts.shared.Money;
import orderdesk.platform.aggregate.Cause;
import orderdesk.platform.inbox.Received;
import orderdesk.platform.simulator.Deliveries;
import orderdesk.platform.simulator.SimulatedClock;
import orderdesk.platform.simulator.SimulatedStore;
import orderdesk.platform.testing.FixedShops;
import orderdesk.promo.Orders;
import orderdesk.promo.Till;
import orderdesk.promo.domain.CampaignRules.Percent;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The reader, delivered twice and failing at every step. */
class OrdersReaderTests {

    private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");
    private static final OrderId WRONGED = new OrderId(new UUID(0, 99));
    private static final CouponWanted COUPON =
            new CouponWanted(new Money(30_000, "RUB"), 10, NOW.plus(Duration.ofDays(90)), "Извинение за ошибку");

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
        Deliveries.<OrderEvent>to((store, clock) -> reader(store, clock))
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

    @Test
    void apologyIsIssuedOnceForACaseWhateverHappens() {
        Deliveries.<OrderEvent>to(OrdersReaderTests::reader)
                .startingAt(NOW.toString())
                .of(resolved(1, COUPON), resolved(1, COUPON))
                .endTheSameWhateverHappens();
    }

    @Test
    void replayOfACaseIssuesNoSecondCoupon() {
        var clock = new SimulatedClock(NOW);
        var store = SimulatedStore.synchronous(clock);

        reader(store, clock).on(resolved(1, COUPON));
        clock.advance(Duration.ofDays(1));
        reader(store, clock).on(resolved(1, COUPON));
        reader(store, clock).on(resolved(2, null));
        reader(store, clock).on(resolved(3, COUPON));

        assertThat(store.events(CouponIssued.class))
                .extracting(CouponIssued::orderId, CouponIssued::face, CouponIssued::validUntil, CouponIssued::reason)
                .containsExactly(
                        tuple(WRONGED, COUPON.amount(), COUPON.validUntil(), COUPON.why()),
                        tuple(WRONGED, COUPON.amount(), COUPON.validUntil(), COUPON.why()));
    }

    private static OrdersReader reader(SimulatedStore store, SimulatedClock clock) {
        var desks = new Till(store, clock).desks;
        return new OrdersReader(desks.benefits(), desks.certificates());
    }

    private static Received<OrderEvent> resolved(int number, @Nullable CouponWanted coupon) {
        var id = new AfterSaleId(new UUID(7, number));
        var event = new AfterSaleResolved(
                id,
                WRONGED,
                Kind.WRONG_ORDER,
                Resolution.REPLACED,
                null,
                null,
                coupon,
                "Отправили верный товар",
                true,
                "anna",
                NOW);
        return new Received<>(
                event,
                "order:%s:3".formatted(id),
                "order",
                id.toString(),
                3,
                FixedShops.TRIBUNA,
                new Cause("anna", "r", null),
                NOW);
    }
}
