package orderdesk.order;

import static orderdesk.order.AfterSales.CAUSE;
import static orderdesk.order.AfterSales.received;
import static orderdesk.platform.testing.FixedShops.TRIBUNA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import orderdesk.contracts.order.AfterSaleEvent.AfterSaleOpened;
import orderdesk.contracts.order.AfterSaleEvent.Kind;
import orderdesk.contracts.order.AfterSaleEvent.Resolution;
import orderdesk.contracts.order.AfterSaleId;
import orderdesk.contracts.order.OrderEvent;
import orderdesk.contracts.order.OrderEvent.DeliveryResult;
import orderdesk.contracts.order.OrderId;
import orderdesk.contracts.shared.Money;
import orderdesk.order.domain.GivenOtherwise;
import orderdesk.order.domain.GivingBack;
import orderdesk.order.domain.Order;
import orderdesk.order.domain.Unacceptable;
import orderdesk.order.domain.aftersale.AfterSale;
import orderdesk.order.domain.aftersale.Playbook.Channel;
import orderdesk.order.domain.aftersale.StepNotPossible;
import orderdesk.order.messaging.OrdersReader;
import orderdesk.order.persistence.OrderKind;
import orderdesk.platform.Decision;
import orderdesk.platform.aggregate.Once;
import orderdesk.platform.aggregate.Stored;
import orderdesk.platform.simulator.SimulatedClock;
import orderdesk.platform.simulator.SimulatedStore;
import org.junit.jupiter.api.Test;

/** What goes back over several cases of one order: the order has the last word. */
class GivenBackTests {

    private static final Money ALL = Demo.rub(384_700);

    private final SimulatedClock clock = new SimulatedClock(Demo.NOW);
    private final SimulatedStore store = SimulatedStore.synchronous(clock);
    private final Desks desks = Demo.desks(store, clock);
    private final OrderId order = paid("sold");

    @Test
    void secondCaseOfAnOrderGivesNothingBackThatTheFirstHasPromised() {
        var first = open(Kind.RETURN, order, "1");
        var second = open(Kind.VIOLATION, order, "2");

        refund(first, ALL);
        assertThatExceptionOfType(Unacceptable.class).isThrownBy(() -> refund(second, Demo.rub(1)));
        hear();
        var paid = desks.afterSales()
                .refunded(TRIBUNA, first, AfterSales.MARTA, GivenBackTests::seen, AfterSales.payout("bank-1"));
        hear();

        assertThat(paid.state().stage().name().name()).isEqualTo("OPEN");
        assertThat(desks.orderDesk().find(TRIBUNA, order).known().givenBack().entries())
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.money()).isEqualTo(ALL);
                    assertThat(entry.paidAt()).isEqualTo(Demo.NOW);
                });
    }

    @Test
    void ofManyCasesAtOnceOnePromisesTheMoney() throws Exception {
        var cases =
                List.of(open(Kind.RETURN, order, "1"), open(Kind.RETURN, order, "2"), open(Kind.RETURN, order, "3"));
        try (var pool = Executors.newFixedThreadPool(3)) {
            var tried = pool.invokeAll(cases.stream()
                    .<Callable<Stored<AfterSale>>>map(id -> () -> refund(id, ALL))
                    .toList());

            assertThat(tried)
                    .filteredOn(each -> each.state() == Future.State.SUCCESS)
                    .hasSize(1);
        }
    }

    @Test
    void caseThatIsRejectedFreesWhatWasHeldForIt() {
        var first = open(Kind.RETURN, order, "1");
        var item = desks.afterSales().find(TRIBUNA, first).state();
        new Settling(store.open(new OrderKind())).money(TRIBUNA, item, ALL, List.of(), CAUSE);
        var second = open(Kind.RETURN, order, "2");
        assertThatExceptionOfType(Unacceptable.class).isThrownBy(() -> refund(second, Demo.rub(1)));

        reject(first);
        hear();

        assertThat(refund(second, ALL).state().refund()).isNotNull();
    }

    @Test
    void caseThatIsClosedWhileItAsksHoldsNothing() {
        var first = open(Kind.RETURN, order, "1");
        var closed = new boolean[1];

        assertThatExceptionOfType(StepNotPossible.class)
                .isThrownBy(() -> desks.afterSales()
                        .refund(
                                TRIBUNA,
                                first,
                                CAUSE,
                                known -> {
                                    if (closed[0]) {
                                        return;
                                    }
                                    closed[0] = true;
                                    reject(first);
                                    hear();
                                },
                                ALL));

        assertThat(desks.orderDesk().find(TRIBUNA, order).known().givenBack().entries())
                .isEmpty();
        assertThat(refund(open(Kind.RETURN, order, "2"), ALL).state().refund()).isNotNull();
    }

    /** As cases were stored before they asked the order. */
    @Test
    void whatWentBackBeforeOrdersWereAskedDoesNotGoBackTwice() {
        var first = open(Kind.RETURN, order, "1");
        refund(first, ALL);
        forget();
        var second = open(Kind.RETURN, order, "2");
        var wrong = open(Kind.WRONG_ORDER, order, "3");

        assertThatExceptionOfType(Unacceptable.class).isThrownBy(() -> refund(second, Demo.rub(1)));
        assertThatExceptionOfType(GivenOtherwise.class)
                .isThrownBy(() -> desks.afterSales().replace(TRIBUNA, wrong, CAUSE, GivenBackTests::seen));
    }

    @Test
    void goodsThatWereSentBeforeOrdersWereAskedExcludeMoney() {
        var first = open(Kind.WRONG_ORDER, order, "1");
        desks.afterSales().replace(TRIBUNA, first, CAUSE, GivenBackTests::seen);
        hear();
        forget();
        var second = open(Kind.RETURN, order, "2");
        assertThatExceptionOfType(GivenOtherwise.class).isThrownBy(() -> refund(second, ALL));

        desks.orderDesk().cancel(TRIBUNA, AfterSaleDesk.replacement(first), "v1", "нет товара", CAUSE);

        assertThat(refund(second, ALL).state().refund()).isNotNull();
    }

    /** The order knows nothing of its cases. */
    private void forget() {
        store.open(new OrderKind()).change(TRIBUNA, order.toString(), CAUSE, known -> {
            var its = known.orElseThrow().state();
            return its.known().givenBack().entries().stream()
                    .map(entry -> entry.caseId())
                    .reduce(
                            Decision.<Order, OrderEvent>of(its),
                            (now, id) -> GivingBack.dropped(now.next(), id, _ -> true),
                            (_, later) -> later);
        });
    }

    private void reject(AfterSaleId id) {
        desks.afterSales()
                .resolve(
                        TRIBUNA,
                        id,
                        CAUSE,
                        false,
                        GivenBackTests::seen,
                        (resolving, it) -> resolving.resolve(it, Resolution.REJECTED, "Нет", null));
    }

    @Test
    void moneyGoesBackForGoodsThatWereToBeSentOnceMoreAndWereCancelled() {
        var id = open(Kind.WRONG_ORDER, order, "1");
        var right = AfterSaleDesk.replacement(id);
        desks.afterSales().replace(TRIBUNA, id, CAUSE, GivenBackTests::seen);
        hear();
        var other = open(Kind.RETURN, order, "2");
        assertThatExceptionOfType(GivenOtherwise.class).isThrownBy(() -> refund(other, ALL));

        desks.orderDesk().cancel(TRIBUNA, right, "v1", "нет товара", CAUSE);
        hear();
        hear();

        assertThat(refund(id, ALL).state().refund()).isNotNull();
        assertThatExceptionOfType(Unacceptable.class).isThrownBy(() -> refund(other, Demo.rub(1)));
    }

    @Test
    void parcelThatWasPaidAndRefusedIsACaseOnce() {
        var refused = paidAndNotDelivered("refused");
        report(refused, DeliveryResult.REFUSED);
        var unpaid = AfterSales.confirmed(desks, "unpaid");
        report(unpaid, DeliveryResult.REFUSED);
        hear();
        hear();

        assertThat(store.events(AfterSaleOpened.class)).singleElement().satisfies(opened -> {
            assertThat(opened.kind()).isEqualTo(Kind.REFUSED_DELIVERY);
            assertThat(opened.orderId()).isEqualTo(refused);
        });
        var room = GivingBack.room(desks.orderDesk().find(TRIBUNA, refused));
        assertThat(refund(store.events(AfterSaleOpened.class).getFirst().caseId(), room.money())
                        .state()
                        .refund())
                .satisfies(refund -> assertThat(refund.amount()).isEqualTo(ALL));
    }

    private OrderId paid(String key) {
        var id = AfterSales.delivered(desks, key);
        pay(id, key);
        return id;
    }

    private OrderId paidAndNotDelivered(String key) {
        var id = AfterSales.confirmed(desks, key);
        pay(id, key);
        return id;
    }

    private void pay(OrderId id, String key) {
        desks.orderDesk().pay(TRIBUNA, id, ALL, "p-" + key, new Once("shop", "p-" + key, "h"), CAUSE);
    }

    private void report(OrderId id, DeliveryResult result) {
        desks.orderDesk().report(TRIBUNA, id, result, null, "r-" + id, new Once("carrier", "r-" + id, "h"), CAUSE);
    }

    private AfterSaleId open(Kind kind, OrderId about, String key) {
        return desks.afterSales()
                .open(TRIBUNA, about, kind, Channel.PHONE, List.of(), "Не то", new Once("anna", key, "h"), CAUSE)
                .stored()
                .state()
                .id();
    }

    private Stored<AfterSale> refund(AfterSaleId id, Money amount) {
        return desks.afterSales().refund(TRIBUNA, id, CAUSE, GivenBackTests::seen, amount);
    }

    /** Everything that was announced, once more. */
    private void hear() {
        var reader = new OrdersReader(desks.news(), desks.afterSaleNews(), desks.safeOrders(), desks.crm());
        var sequence = 0;
        for (var event : store.events(OrderEvent.class)) {
            sequence++;
            reader.on(received("order", "all", event, sequence));
        }
    }

    private static void seen(Stored<AfterSale> known) {
        assertThat(known.id()).isNotEmpty();
    }
}
