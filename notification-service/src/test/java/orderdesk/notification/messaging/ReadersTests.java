package orderdesk.notification.messaging;

import static orderdesk.notification.PostOffice.received;
import static orderdesk.notification.Story.ORDER;
import static orderdesk.notification.Story.PLACED;

import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import orderdesk.contracts.benefit.BenefitEvent;
import orderdesk.contracts.benefit.BenefitEvent.CertificateIssued;
import orderdesk.contracts.benefit.BenefitEvent.CouponIssued;
import orderdesk.contracts.confirmation.ConfirmationEvent;
import orderdesk.contracts.confirmation.ConfirmationEvent.PromiseGiven;
import orderdesk.contracts.confirmation.ConfirmationEvent.PromiseRenegotiated;
import orderdesk.contracts.confirmation.Promise;
import orderdesk.contracts.confirmation.PromiseId;
import orderdesk.contracts.order.AfterSaleEvent.Step;
import orderdesk.contracts.order.Awaited;
import orderdesk.contracts.order.OrderEvent;
import orderdesk.contracts.order.OrderEvent.OrderAgreed;
import orderdesk.contracts.order.OrderEvent.OrderCancelled;
import orderdesk.contracts.shared.Money;
import orderdesk.contracts.stock.StockEvent;
import orderdesk.contracts.stock.StockEvent.StockShort;
import orderdesk.notification.AfterSales;
import orderdesk.notification.KeepingServer;
import orderdesk.notification.NotificationDesk;
import orderdesk.notification.PostOffice;
import orderdesk.notification.Story;
import orderdesk.notification.mailbox.Drafts;
import orderdesk.platform.simulator.Deliveries;
import orderdesk.platform.simulator.SimulatedClock;
import orderdesk.platform.simulator.SimulatedStore;
import orderdesk.platform.testing.FixedShops;
import org.junit.jupiter.api.Test;

/** Every reader, delivered twice and failing at every step. */
class ReadersTests {

    @Test
    void ordersAreFollowedWhateverHappens() {
        Deliveries.<OrderEvent>to((store, clock) -> orders(office(store, clock).desk()))
                .startingAt(PLACED.toString())
                .of(
                        received("order", 1, Story.placed()),
                        received("order", 2, new OrderAgreed(ORDER, 1, Set.of(Awaited.PREPAYMENT), null, PLACED)),
                        received("order", 3, Story.confirmed(1, PLACED)),
                        received("order", 4, Story.reopened(2, PLACED)),
                        received("order", 5, Story.confirmed(2, PLACED)),
                        received("order", 6, new OrderCancelled(ORDER, "дубль", "irina", PLACED)))
                .endTheSameWhateverHappens();
    }

    private static OrdersReader orders(NotificationDesk desk) {
        return new OrdersReader(desk.follow(), desk.webhooks(), Drafts.NOBODY);
    }

    @Test
    void confirmationsAreFollowedWhateverHappensAlsoBeforeTheirOrderIsKnown() {
        Deliveries.<ConfirmationEvent>to((store, clock) ->
                        new ConfirmationsReader(office(store, clock).desk().follow()))
                .startingAt(PLACED.toString())
                .of(
                        received("confirmation", 1, Story.missed(1, PLACED)),
                        received("confirmation", 2, given(1)),
                        received("confirmation", 3, new PromiseRenegotiated(ORDER, id(1), id(2), PLACED)),
                        received("confirmation", 4, given(2)))
                .settling((store, clock) -> office(store, clock).hear(Story.placed()))
                .endTheSameWhateverHappens();
    }

    @Test
    void stockIsFollowedWhateverHappens() {
        Deliveries.<StockEvent>to((store, clock) -> new StockReader(
                        office(store, clock).desk().follow(),
                        office(store, clock).desk().webhooks()))
                .startingAt(PLACED.toString())
                .given((store, clock) -> office(store, clock).hear(Story.placed()))
                .of(
                        received("inventory", 1, Story.asked(PLACED)),
                        received(
                                "inventory",
                                2,
                                new StockShort(ORDER, 1, 2, Story.asked(PLACED).lines(), PLACED)))
                .settling((store, clock) -> {
                    clock.advance(Duration.ofDays(2));
                    store.tick();
                })
                .endTheSameWhateverHappens();
    }

    @Test
    void benefitsAreFollowedWhateverHappensAlsoBeforeTheirOrderIsKnown() {
        var until = PLACED.plus(Duration.ofDays(30));
        var face = new Money(50_000, "RUB");
        Deliveries.<BenefitEvent>to((store, clock) ->
                        new BenefitsReader(office(store, clock).desk().follow()))
                .startingAt(PLACED.toString())
                .of(
                        received("promo", 1, new CouponIssued("c1", ORDER, "…TD", face, until, "размер", PLACED)),
                        received("promo", 2, new CertificateIssued("c2", "…7K", face, until, null, PLACED, ORDER)))
                .settling((store, clock) -> office(store, clock).hear(Story.placed()))
                .endTheSameWhateverHappens();
    }

    @Test
    void afterSaleIsFollowedWhateverHappensAlsoBeforeItsOrderIsKnown() {
        Deliveries.<OrderEvent>to((store, clock) -> orders(office(store, clock).desk()))
                .startingAt(PLACED.toString())
                .of(
                        received("order", 1, AfterSales.opened()),
                        received("order", 2, AfterSales.step(Step.EVIDENCE_ASKED)),
                        received("order", 3, AfterSales.resolved()))
                .settling((store, clock) -> office(store, clock).hear(Story.placed()))
                .endTheSameWhateverHappens();
    }

    private static PostOffice office(SimulatedStore store, SimulatedClock clock) {
        return new PostOffice(clock, store, new KeepingServer());
    }

    private static PromiseGiven given(long number) {
        var promise = new Promise(
                Promise.Kind.AT, PLACED.plus(Duration.ofHours(number)), null, false, "ответ склада", "обещали ответ");
        return new PromiseGiven(ORDER, id(number), promise, FixedShops.ANNA, null, PLACED);
    }

    private static PromiseId id(long number) {
        return new PromiseId(new UUID(7, number));
    }
}
