package orderdesk.order;

import static orderdesk.order.AfterSales.CAUSE;
import static orderdesk.order.AfterSales.MARTA;
import static orderdesk.order.AfterSales.received;
import static orderdesk.platform.testing.FixedShops.TRIBUNA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import orderdesk.contracts.order.AfterSaleEvent.AfterSaleOpened;
import orderdesk.contracts.order.AfterSaleEvent.AfterSaleResolved;
import orderdesk.contracts.order.AfterSaleEvent.Kind;
import orderdesk.contracts.order.AfterSaleEvent.Resolution;
import orderdesk.contracts.order.AfterSaleId;
import orderdesk.contracts.order.OrderEvent;
import orderdesk.contracts.order.OrderEvent.DeliveryResult;
import orderdesk.contracts.order.OrderId;
import orderdesk.contracts.shared.Money;
import orderdesk.order.domain.NotInThisState;
import orderdesk.order.domain.Unacceptable;
import orderdesk.order.domain.aftersale.AfterSale;
import orderdesk.order.domain.aftersale.OwnRefund;
import orderdesk.order.domain.aftersale.Playbook.Channel;
import orderdesk.order.domain.aftersale.Resolving.Apology;
import orderdesk.order.messaging.OrdersReader;
import orderdesk.platform.aggregate.Once;
import orderdesk.platform.aggregate.Stored;
import orderdesk.platform.simulator.SimulatedClock;
import orderdesk.platform.simulator.SimulatedStore;
import org.junit.jupiter.api.Test;

/** Money and coupons of cases: who may give them, how much of them there is, and that nobody's money stays behind. */
class AfterSaleMoneyTests {

    private static final Money ALL = Demo.rub(384_700);

    private final SimulatedClock clock = new SimulatedClock(Demo.NOW);
    private final SimulatedStore store = SimulatedStore.synchronous(clock);
    private final Desks desks = Demo.desks(store, clock);

    @Test
    void couponsOfAllCasesOfAnOrderAreHalfOfItAtMost() {
        var order = AfterSales.delivered(desks, "sold");
        close(open(order, "1"), 40, true);
        hear();

        var second = open(order, "2");
        assertThatExceptionOfType(Unacceptable.class)
                .isThrownBy(() -> close(second, 11, true))
                .satisfies(refused -> assertThat(refused.flaws())
                        .singleElement()
                        .satisfies(flaw -> assertThat(flaw.code()).isEqualTo("coupons-of-order")));
        close(second, 10, false);

        assertThat(store.events(AfterSaleResolved.class)).hasSize(2);
    }

    @Test
    void moreThanTheUsualCouponIsForASenior() {
        var item = open(AfterSales.delivered(desks, "sold"), "1");

        assertThatExceptionOfType(Unacceptable.class).isThrownBy(() -> close(item, 11, false));
        assertThatExceptionOfType(Unacceptable.class).isThrownBy(() -> close(item, 51, true));
        close(item, 50, true);
    }

    @Test
    void ofManyCasesClosedAtOnceNoMoreCouponsComeThanThereAre() throws Exception {
        var order = AfterSales.delivered(desks, "sold");
        var closing = List.of("1", "2", "3", "4").stream()
                .map(key -> open(order, key))
                .<Callable<Stored<AfterSale>>>map(id -> () -> close(id, 20, true))
                .toList();
        try (var pool = Executors.newFixedThreadPool(4)) {
            assertThat(pool.invokeAll(closing))
                    .filteredOn(each -> each.state() == Future.State.SUCCESS)
                    .hasSize(2);
        }
    }

    /** As when the process ends between the order's write and the case's. */
    @Test
    void couponThatACrashCutOffIsGivenByTheSameCaseAndFreedByAnEndWithoutOne() {
        var order = AfterSales.delivered(desks, "sold");
        var first = open(order, "1");
        var second = open(order, "2");
        assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> crash(first));
        assertThatExceptionOfType(Unacceptable.class).isThrownBy(() -> close(second, 20, true));

        desks.afterSales()
                .resolve(
                        TRIBUNA,
                        first,
                        CAUSE,
                        true,
                        AfterSaleMoneyTests::seen,
                        (resolving, item) -> resolving.resolve(item, Resolution.ANSWERED, "Ответили", null));
        hear();

        close(second, 20, true);
    }

    @Test
    void whoeverAskedForMoneyDoesNotPayItAndAPaymentPaysOneCase() {
        var first = owed("1");
        var second = owed("2");

        assertThatExceptionOfType(OwnRefund.class)
                .isThrownBy(() -> desks.afterSales()
                        .refunded(TRIBUNA, first, CAUSE, AfterSaleMoneyTests::seen, AfterSales.payout("bank-1")));
        desks.afterSales().refunded(TRIBUNA, first, MARTA, AfterSaleMoneyTests::seen, AfterSales.payout("bank-1"));
        assertThatExceptionOfType(ReferenceTaken.class)
                .isThrownBy(() -> desks.afterSales()
                        .refunded(TRIBUNA, second, MARTA, AfterSaleMoneyTests::seen, AfterSales.payout(" bank-1 ")));
        desks.afterSales().refunded(TRIBUNA, second, MARTA, AfterSaleMoneyTests::seen, AfterSales.payout("bank-2"));
    }

    @Test
    void moneyOfAnOrderThatWasCancelledHasACaseOnce() {
        var order = AfterSales.confirmed(desks, "sold");
        pay(order, "sold");
        cancel(order);

        hear();
        hear();

        assertThat(store.events(AfterSaleOpened.class)).singleElement().satisfies(opened -> {
            assertThat(opened.kind()).isEqualTo(Kind.REFUSED_DELIVERY);
            assertThat(opened.complaint()).isEqualTo("передумал");
        });
        var item = store.events(AfterSaleOpened.class).getFirst().caseId();
        assertThat(desks.afterSales().refundable(TRIBUNA, item).money()).isEqualTo(ALL);
        assertThat(desks.afterSales().refundable(TRIBUNA, item).certificate().isZero())
                .isTrue();
        refund(item);
        assertThatExceptionOfType(NotInThisState.class).isThrownBy(() -> open(order, "more"));
    }

    @Test
    void cancelledOrderThatNobodyPaidHasNoCase() {
        var order = AfterSales.confirmed(desks, "sold");
        cancel(order);

        hear();

        assertThat(store.events(AfterSaleOpened.class)).isEmpty();
        assertThatExceptionOfType(NotInThisState.class).isThrownBy(() -> open(order, "1"));
    }

    @Test
    void parcelThatWasPaidAndTakenAndCameBackHasACaseOnce() {
        var order = AfterSales.delivered(desks, "sold");
        pay(order, "sold");
        comesBack(order);

        hear();
        hear();

        assertThat(store.events(AfterSaleOpened.class)).singleElement().satisfies(opened -> {
            assertThat(opened.kind()).isEqualTo(Kind.REFUSED_DELIVERY);
            assertThat(opened.orderId()).isEqualTo(order);
        });
    }

    @Test
    void parcelThatCameBackIsWhatAnOpenCaseIsAbout() {
        var order = AfterSales.delivered(desks, "sold");
        pay(order, "sold");
        var known = open(order, "1");
        comesBack(order);

        hear();

        assertThat(store.events(AfterSaleOpened.class))
                .extracting(AfterSaleOpened::caseId)
                .containsExactly(known);
    }

    @Test
    void parcelThatCameBackAfterItsMoneyHasNoCase() {
        var item = owed("1");
        var order = desks.afterSales().find(TRIBUNA, item).state().orderId();
        desks.afterSales().refunded(TRIBUNA, item, MARTA, AfterSaleMoneyTests::seen, AfterSales.payout("bank-1"));
        desks.afterSales()
                .resolve(
                        TRIBUNA,
                        item,
                        CAUSE,
                        false,
                        AfterSaleMoneyTests::seen,
                        (resolving, it) -> resolving.resolve(it, Resolution.REFUNDED, "Вернули", null));
        comesBack(order);

        hear();

        assertThat(store.events(AfterSaleOpened.class)).hasSize(1);
    }

    private void comesBack(OrderId order) {
        desks.orderDesk()
                .report(
                        TRIBUNA,
                        order,
                        DeliveryResult.RETURNED,
                        null,
                        "back-" + order,
                        new Once("carrier", "back-" + order, "h"),
                        CAUSE);
    }

    private void cancel(OrderId order) {
        var seen = desks.orderDesk().find(TRIBUNA, order);
        desks.orderDesk().cancel(TRIBUNA, order, seen.tag(), "передумал", CAUSE);
    }

    private AfterSaleId owed(String key) {
        var order = AfterSales.delivered(desks, "sold-" + key);
        pay(order, key);
        var item = open(order, key);
        refund(item);
        return item;
    }

    private void pay(OrderId order, String key) {
        desks.orderDesk().pay(TRIBUNA, order, ALL, "p-" + key, new Once("shop", "p-" + key, "h"), CAUSE);
    }

    private void refund(AfterSaleId id) {
        desks.afterSales().refund(TRIBUNA, id, CAUSE, AfterSaleMoneyTests::seen, ALL);
    }

    private AfterSaleId open(OrderId order, String key) {
        return desks.afterSales()
                .open(
                        TRIBUNA,
                        order,
                        Kind.VIOLATION,
                        Channel.PHONE,
                        List.of(),
                        "Не то",
                        new Once("anna", key, "h"),
                        CAUSE)
                .stored()
                .state()
                .id();
    }

    private Stored<AfterSale> close(AfterSaleId id, int percent, boolean senior) {
        var apology = new Apology(null, percent, "Извинение", true);
        return desks.afterSales()
                .resolve(
                        TRIBUNA,
                        id,
                        CAUSE,
                        senior,
                        AfterSaleMoneyTests::seen,
                        (resolving, item) -> resolving.resolve(item, Resolution.ANSWERED, "Ответили", apology));
    }

    private void crash(AfterSaleId id) {
        var apology = new Apology(null, 40, "Извинение", true);
        var looks = new int[1];
        desks.afterSales()
                .resolve(
                        TRIBUNA,
                        id,
                        CAUSE,
                        true,
                        _ -> {
                            if (++looks[0] > 1) {
                                throw new IllegalStateException("the process ends");
                            }
                        },
                        (resolving, item) -> resolving.resolve(item, Resolution.ANSWERED, "Ответили", apology));
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
