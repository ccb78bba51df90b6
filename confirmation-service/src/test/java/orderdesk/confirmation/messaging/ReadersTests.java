package orderdesk.confirmation.messaging;

import static orderdesk.confirmation.Story.CALLABLE;
import static orderdesk.confirmation.Story.KNOWN;
import static orderdesk.confirmation.Story.ORDER;
import static orderdesk.confirmation.Theatre.received;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import orderdesk.confirmation.Story;
import orderdesk.confirmation.Theatre;
import orderdesk.confirmation.domain.FollowWarehouseTests;
import orderdesk.contracts.confirmation.ConfirmationEvent.ContactBreached;
import orderdesk.contracts.confirmation.ConfirmationEvent.ContactTargetMissed;
import orderdesk.contracts.order.OrderEvent;
import orderdesk.contracts.order.OrderEvent.DeliveryReported;
import orderdesk.contracts.order.OrderEvent.DeliveryResult;
import orderdesk.contracts.order.OrderEvent.OrderAgreed;
import orderdesk.contracts.order.RefusalReason;
import orderdesk.contracts.shared.ShopId;
import orderdesk.contracts.stock.StockEvent;
import orderdesk.contracts.stock.StockEvent.StockReleased;
import orderdesk.contracts.stock.WarehouseEvent.Finding;
import orderdesk.platform.aggregate.StoreUnavailable;
import orderdesk.platform.inbox.Received;
import orderdesk.platform.shops.UnknownShop;
import orderdesk.platform.simulator.Deliveries;
import orderdesk.platform.testing.FixedShops;
import org.junit.jupiter.api.Test;

/** Every reader, delivered twice and failing at every step. */
class ReadersTests {

    @Test
    void ordersAreFollowedWhateverHappens() {
        Deliveries.<OrderEvent>to((store, clock) ->
                        new OrdersReader(new Theatre(clock, store).desk().cases()))
                .startingAt(CALLABLE.toString())
                .of(
                        order(1, Story.placed()),
                        order(2, Story.amended(2, Story.terms())),
                        order(3, new OrderAgreed(ORDER, 2, Set.of(), null, CALLABLE)),
                        order(4, Story.refused(RefusalReason.LINE_SHORT, CALLABLE)),
                        order(5, Story.confirmed(2, CALLABLE)),
                        order(6, new DeliveryReported(ORDER, DeliveryResult.DELIVERED, null, "d1", CALLABLE)),
                        order(7, Story.reopened(3, CALLABLE)),
                        order(8, new OrderEvent.OrderExpired(ORDER, CALLABLE)))
                .endTheSameWhateverHappens();
    }

    @Test
    void stockIsFollowedWhateverHappens() {
        Deliveries.<StockEvent>to((store, clock) ->
                        new StockReader(new Theatre(clock, store).desk().cases()))
                .startingAt(CALLABLE.toString())
                .given((store, clock) -> new Theatre(clock, store).hear(Story.placed(), ORDER))
                .of(
                        stock(1, Story.checked(1, 1)),
                        stock(2, Story.missing(1, 2, KNOWN)),
                        stock(3, new StockReleased(ORDER, 1, 3, KNOWN)))
                .settling((store, clock) -> {
                    clock.advance(Duration.ofHours(2));
                    store.tick();
                })
                .endTheSameWhateverHappens();
    }

    @Test
    void warehouseIsFollowedWhateverHappens() {
        Deliveries.<StockEvent>to((store, clock) ->
                        new StockReader(new Theatre(clock, store).desk().cases()))
                .startingAt(CALLABLE.toString())
                .given((store, clock) -> new Theatre(clock, store).hear(Story.placed(), ORDER))
                .of(
                        stock(1, FollowWarehouseTests.asked(1)),
                        stock(2, FollowWarehouseTests.unanswered(1)),
                        stock(3, FollowWarehouseTests.answered(1, Finding.YES, false)))
                .endTheSameWhateverHappens();
    }

    @Test
    void orderThatNobodyCallsIsBreachedOnceAndStaysCallable() {
        var theatre = new Theatre(CALLABLE);
        theatre.order(1, Story.PHONE, Story.PLACED);

        for (var hours = 0; hours < 30; hours++) {
            theatre.clock.advance(Duration.ofHours(1));
            theatre.store.tick();
        }

        assertThat(theatre.store.events(ContactTargetMissed.class)).hasSize(1);
        assertThat(theatre.store.events(ContactBreached.class)).hasSize(1);
        theatre.clock.set(Instant.parse("2026-11-26T09:00:00Z"));
        theatre.store.tick();
        assertThat(theatre.desk().queue().head(Story.ANNA, Set.of(FixedShops.TRIBUNA)))
                .isPresent();
    }

    @Test
    void orderOfAnUnknownShopWaitsForItsShop() {
        var theatre = new Theatre(CALLABLE);

        assertThatExceptionOfType(StoreUnavailable.class)
                .isThrownBy(() -> new OrdersReader(theatre.desk().cases()).on(foreign()));
        assertThat(theatre.store.contents()).isEmpty();
    }

    @Test
    void orderOfNoShopHoldsUpNobodyForLong() {
        var theatre = new Theatre(CALLABLE.plusSeconds(60));

        assertThatExceptionOfType(UnknownShop.class)
                .isThrownBy(() -> new OrdersReader(theatre.desk().cases()).on(foreign()));
        assertThat(theatre.store.contents()).isEmpty();
    }

    private static Received<OrderEvent> foreign() {
        var cause = order(1, Story.placed()).cause();
        return new Received<>(Story.placed(), "order:x:1", "order", "x", 1, new ShopId("nowhere"), cause, CALLABLE);
    }

    private static Received<OrderEvent> order(long sequence, OrderEvent event) {
        return received("order", ORDER, sequence, event);
    }

    private static Received<StockEvent> stock(long sequence, StockEvent event) {
        return received("inventory", ORDER, sequence, event);
    }
}
