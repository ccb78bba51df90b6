package orderdesk.order.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import orderdesk.contracts.benefit.BenefitEvent;
import orderdesk.contracts.benefit.BenefitEvent.BenefitsHeld;
import orderdesk.contracts.benefit.BenefitEvent.BenefitsRefused;
import orderdesk.contracts.confirmation.ConfirmationEvent;
import orderdesk.contracts.confirmation.ConfirmationEvent.Answer;
import orderdesk.contracts.confirmation.ConfirmationEvent.CustomerReached;
import orderdesk.contracts.confirmation.ConfirmationEvent.CustomerUnreachable;
import orderdesk.contracts.confirmation.ConfirmationEvent.WhenUnreachable;
import orderdesk.contracts.confirmation.ConfirmationEvent.WorkClaimed;
import orderdesk.contracts.confirmation.ConfirmationEvent.WorkReleased;
import orderdesk.contracts.order.LineId;
import orderdesk.contracts.order.OrderEvent;
import orderdesk.contracts.order.OrderEvent.ConfirmationRefused;
import orderdesk.contracts.order.OrderEvent.OrderAgreed;
import orderdesk.contracts.order.OrderEvent.OrderAmended;
import orderdesk.contracts.order.OrderEvent.OrderCancelled;
import orderdesk.contracts.order.OrderEvent.OrderConfirmed;
import orderdesk.contracts.order.OrderEvent.OrderExpired;
import orderdesk.contracts.order.OrderEvent.OrderPlaced;
import orderdesk.contracts.order.OrderId;
import orderdesk.contracts.order.ReadBack;
import orderdesk.contracts.stock.StockEvent;
import orderdesk.contracts.stock.StockEvent.StockChecked;
import orderdesk.contracts.stock.StockEvent.StockReleased;
import orderdesk.order.Demo;
import orderdesk.order.Desks;
import orderdesk.order.UnknownOrder;
import orderdesk.order.domain.Change;
import orderdesk.order.intake.OrderRequest;
import orderdesk.platform.aggregate.Cause;
import orderdesk.platform.aggregate.Ids;
import orderdesk.platform.aggregate.Once;
import orderdesk.platform.inbox.Received;
import orderdesk.platform.simulator.Deliveries;
import orderdesk.platform.simulator.SimulatedClock;
import orderdesk.platform.simulator.SimulatedStore;
import orderdesk.platform.testing.FixedShops;
import org.junit.jupiter.api.Test;

/** Every reader, delivered twice and failing at every step. */
class ReadersTests {

    private static final Once ONCE = new Once("shop", "k", "h");
    private static final Cause CAUSE = new Cause("tribuna-storefront", "r", null);
    private static final OrderId ORDER = new OrderId(Ids.of("tribuna", "shop", "k"));
    private static final StockChecked IN_STOCK =
            new StockChecked(ORDER, 1, 1, List.of(), List.of(), true, null, Demo.NOW);

    private final SimulatedClock clock = new SimulatedClock(Demo.NOW);
    private final SimulatedStore store = SimulatedStore.synchronous(clock);
    private final Desks desks = Demo.desks(store, clock);

    @Test
    void agreedOrderIsConfirmedByItsStockWhateverHappens() {
        Deliveries.<StockEvent>to((store, clock) -> stock(Demo.desks(store, clock)))
                .startingAt(Demo.NOW.toString())
                .given((store, clock) -> {
                    place(Demo.desks(store, clock), Demo.site());
                    confirmations(Demo.desks(store, clock))
                            .on(received("confirmation", ORDER.toString(), 1, agreement()));
                })
                .of(received("inventory", ORDER.toString(), 1, IN_STOCK))
                .endTheSameWhateverHappens();
    }

    @Test
    void customersAnswerIsJudgedOnceWhateverHappens() {
        Deliveries.<ConfirmationEvent>to((store, clock) -> confirmations(Demo.desks(store, clock)))
                .startingAt(Demo.NOW.toString())
                .given((store, clock) -> place(Demo.desks(store, clock), Demo.site()))
                .of(
                        received("confirmation", "person", 1, claim()),
                        received("confirmation", ORDER.toString(), 1, agreement()),
                        received("confirmation", "person", 2, release()))
                .endTheSameWhateverHappens();
    }

    @Test
    void benefitsAreHeardOnceWhateverHappens() {
        var held = new BenefitsHeld(ORDER, 1, 1, List.of(), Demo.NOW);
        var refused = new BenefitsRefused(ORDER, 1, 2, "…42", "expired", Demo.NOW);

        Deliveries.<BenefitEvent>to((store, clock) -> benefits(Demo.desks(store, clock)))
                .startingAt(Demo.NOW.toString())
                .given((store, clock) -> place(Demo.desks(store, clock), Demo.withCode("GIFT-1042")))
                .of(received("promo", ORDER.toString(), 1, held), received("promo", ORDER.toString(), 2, refused))
                .endTheSameWhateverHappens();
    }

    @Test
    void goodsSentApartAreOrderedOnceWhateverHappens() {
        Deliveries.<OrderEvent>to((store, clock) -> orders(Demo.desks(store, clock)))
                .startingAt(Demo.NOW.toString())
                .given((store, clock) -> sendScarfApart(Demo.desks(store, clock)))
                .comparing(store -> store.events(OrderPlaced.class).stream()
                        .map(OrderPlaced::orderId)
                        .toList())
                .of(received("order", ORDER.toString(), 2, amendment()))
                .endTheSameWhateverHappens();
    }

    @Test
    void goodsSentApartBecomeAnOrderThatIsOwedItsOwnCall() {
        sendScarfApart(desks);

        orders(desks).on(received("order", ORDER.toString(), 2, amendment()));

        assertThat(store.events(OrderPlaced.class)).hasSize(2).last().satisfies(second -> {
            assertThat(second.terms().lines()).extracting(line -> line.sku()).containsExactly(Demo.SCARF);
            assertThat(second.readBack()).isNull();
            assertThat(second.number())
                    .isNotEqualTo(store.events(OrderPlaced.class).getFirst().number());
        });
    }

    @Test
    void stockThatArrivesLateConfirmsByItself() {
        place(desks, Demo.site());
        confirmations(desks).on(received("confirmation", ORDER.toString(), 1, agreement()));

        clock.advance(Duration.ofSeconds(29));
        store.tick();
        new StockReader(desks.news(), desks.drafts(), desks.safeOrders())
                .on(received("inventory", ORDER.toString(), 1, IN_STOCK));

        assertThat(store.events(OrderEvent.class))
                .hasExactlyElementsOfTypes(OrderPlaced.class, OrderAgreed.class, OrderConfirmed.class);
    }

    @Test
    void stockThatNeverArrivesIsRefusedByTheAlarm() {
        place(desks, Demo.site());
        confirmations(desks).on(received("confirmation", ORDER.toString(), 1, agreement()));

        clock.advance(Duration.ofSeconds(30));
        store.tick();

        assertThat(store.events(OrderEvent.class))
                .hasExactlyElementsOfTypes(OrderPlaced.class, OrderAgreed.class, ConfirmationRefused.class);
    }

    @Test
    void orderThatNobodyConfirmedExpiresByTheAlarm() {
        place(desks, Demo.site());

        clock.advance(Duration.ofDays(7));
        store.tick();

        assertThat(store.events(OrderEvent.class)).hasExactlyElementsOfTypes(OrderPlaced.class, OrderExpired.class);
    }

    @Test
    void unreachableCustomerCancels() {
        place(desks, Demo.site());
        var gone = new CustomerUnreachable(ORDER, 6, WhenUnreachable.CANCEL, Demo.NOW);

        confirmations(desks).on(received("confirmation", ORDER.toString(), 1, gone));

        assertThat(store.events(OrderCancelled.class)).hasSize(1);
    }

    @Test
    void newsThatNothingDependsOnLeaveNoTrace() {
        place(desks, Demo.site());
        var before = store.contents();

        new StockReader(desks.news(), desks.drafts(), desks.safeOrders())
                .on(received("inventory", ORDER.toString(), 1, new StockReleased(ORDER, 1, 1, Demo.NOW)));
        confirmations(desks).on(received("confirmation", ORDER.toString(), 1, new ConfirmationEvent.Unknown()));

        assertThat(store.contents()).isEqualTo(before);
    }

    @Test
    void newsOfAnOrderThatIsNotThereCannotBeApplied() {
        assertThatExceptionOfType(UnknownOrder.class)
                .isThrownBy(() -> new StockReader(desks.news(), desks.drafts(), desks.safeOrders())
                        .on(received("inventory", ORDER.toString(), 1, IN_STOCK)));
    }

    private static void place(Desks desks, OrderRequest request) {
        desks.intake().fromSite(FixedShops.TRIBUNA, request, ONCE, CAUSE);
    }

    private static void sendScarfApart(Desks desks) {
        place(desks, Demo.site());
        var apart = List.<Change>of(new Change.ShipApart(List.of(new LineId("2"))));
        desks.orderDesk().amend(FixedShops.TRIBUNA, ORDER, "v1", apart, null, CAUSE);
    }

    private OrderEvent amendment() {
        var own = SimulatedStore.synchronous(clock);
        sendScarfApart(Demo.desks(own, clock));
        return own.events(OrderAmended.class).getFirst();
    }

    private static ConfirmationEvent agreement() {
        var spoken = new ReadBack(1, Demo.rub(384_700), List.of(), null, "ru-1", FixedShops.ANNA, null, Demo.NOW);
        return new CustomerReached(ORDER, Answer.AGREED, spoken, null, Demo.NOW);
    }

    private static ConfirmationEvent claim() {
        return new WorkClaimed(
                new UUID(0, 1), FixedShops.ANNA, 1, Demo.NOW.plusSeconds(120), List.of(ORDER), null, Demo.NOW);
    }

    private static ConfirmationEvent release() {
        return new WorkReleased(new UUID(0, 1), FixedShops.ANNA, 1, List.of(ORDER), Demo.NOW);
    }

    private static <E> Received<E> received(String source, String subject, long sequence, E event) {
        var id = "%s:%s:%d".formatted(source, subject, sequence);
        return new Received<>(event, id, source, subject, sequence, FixedShops.TRIBUNA, CAUSE, Demo.NOW);
    }

    private static StockReader stock(Desks desks) {
        return new StockReader(desks.news(), desks.drafts(), desks.safeOrders());
    }

    private static BenefitsReader benefits(Desks desks) {
        return new BenefitsReader(desks.news(), desks.safeOrders());
    }

    private static OrdersReader orders(Desks desks) {
        return new OrdersReader(desks.news(), desks.afterSaleNews(), desks.safeOrders(), desks.crm());
    }

    private static ConfirmationsReader confirmations(Desks desks) {
        return new ConfirmationsReader(desks.news(), desks.safeOrders());
    }
}
