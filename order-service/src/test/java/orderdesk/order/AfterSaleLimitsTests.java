package orderdesk.order;

import static orderdesk.order.AfterSales.CAUSE;
import static orderdesk.platform.testing.FixedShops.TRIBUNA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.List;
import orderdesk.contracts.order.AfterSaleEvent.AfterSaleStepTaken;
import orderdesk.contracts.order.AfterSaleEvent.Kind;
import orderdesk.contracts.order.AfterSaleEvent.Resolution;
import orderdesk.contracts.order.AfterSaleEvent.Step;
import orderdesk.contracts.order.AfterSaleId;
import orderdesk.contracts.shared.Money;
import orderdesk.order.AfterSaleBook.By;
import orderdesk.order.AfterSaleBook.Limits;
import orderdesk.order.AfterSaleBook.Place;
import orderdesk.order.AfterSaleBook.Wanted;
import orderdesk.order.domain.Claim.Share;
import orderdesk.order.domain.Unacceptable;
import orderdesk.order.domain.aftersale.AfterSale;
import orderdesk.order.domain.aftersale.Playbook.Channel;
import orderdesk.platform.aggregate.Once;
import orderdesk.platform.aggregate.Stored;
import orderdesk.platform.simulator.SimulatedClock;
import orderdesk.platform.simulator.SimulatedStore;
import org.junit.jupiter.api.Test;

/** Time limits of cases: announced once, counted, and found by whoever watches them (R111, R035). */
class AfterSaleLimitsTests {

    private static final Money ALL = Demo.rub(384_700);
    private static final Wanted LATE = new Wanted(null, null, true, By.LATEST);
    private static final Wanted OWED = new Wanted(null, null, false, By.MONEY_BY);

    private final SimulatedClock clock = new SimulatedClock(Demo.NOW);
    private final SimulatedStore store = SimulatedStore.synchronous(clock);
    private final Desks desks = Demo.desks(store, clock);

    @Test
    void caseIsLateOnceItsTimeIsOverAndNotAfterItIsClosed() {
        var item = open("1");
        assertThat(limits()).isEqualTo(new Limits(0, 0, 0, null));

        pass(Duration.ofHours(25));

        assertThat(limits()).isEqualTo(new Limits(1, 0, 0, null));
        assertThat(listed(LATE)).containsExactly(item);
        resolve(item);
        assertThat(limits()).isEqualTo(new Limits(0, 0, 0, null));
        assertThat(listed(LATE)).isEmpty();
    }

    @Test
    void limitIsAnnouncedOnceHoweverManyInstancesLookAndRestart() {
        var item = open("1");

        pass(Duration.ofHours(25));
        Demo.desks(store, clock);
        store.tick();
        refund(item, ALL);
        pass(Duration.ofDays(11));
        Demo.desks(store, clock);
        pass(Duration.ofDays(30));

        assertThat(store.events(AfterSaleStepTaken.class))
                .filteredOn(step -> step.step() == Step.OVERDUE)
                .extracting(AfterSaleStepTaken::refund)
                .containsExactly(null, ALL);
    }

    @Test
    void caseWhoseMoneyIsLateCountsOnceThere() {
        refund(open("1"), ALL);

        pass(Duration.ofDays(11));

        assertThat(limits()).isEqualTo(new Limits(0, 1, 1, Demo.NOW.plus(Duration.ofDays(10))));
    }

    @Test
    void moneyThatWasPaidIsOwedNoMore() {
        var item = open("1");
        refund(item, ALL);
        pass(Duration.ofDays(11));

        desks.afterSales()
                .refunded(TRIBUNA, item, AfterSales.MARTA, AfterSaleLimitsTests::seen, AfterSales.payout("bank-1"));

        assertThat(limits()).isEqualTo(new Limits(0, 0, 0, null));
        assertThat(listed(OWED)).isEmpty();
    }

    @Test
    void whatHasToBePaidFirstIsFirstAndTheListGoesOn() {
        var first = open("1");
        pass(Duration.ofHours(3));
        var second = open("2");
        pass(Duration.ofHours(3));
        var third = open("3");
        refund(third, ALL);
        refund(first, ALL);
        refund(second, ALL);
        open("4");

        assertThat(listed(OWED)).containsExactly(first, second, third);
        var page = desks.afterSaleBook().select(TRIBUNA, OWED, null, 1).getFirst();
        assertThat(desks.afterSaleBook().select(TRIBUNA, OWED, Place.of(By.MONEY_BY, page), 5))
                .extracting(each -> each.state().id())
                .containsExactly(second, third);
    }

    @Test
    void whatCanGoBackIsWhatIsGranted() {
        var item = open("1");

        assertThat(desks.afterSales().refundable(TRIBUNA, item)).isEqualTo(Share.of(ALL));
        assertThatExceptionOfType(Unacceptable.class).isThrownBy(() -> refund(item, Demo.rub(384_701)));
        refund(item, Demo.rub(184_700));
        var other = again(item);
        assertThat(desks.afterSales().refundable(TRIBUNA, other)).isEqualTo(Share.of(Demo.rub(200_000)));
        assertThatExceptionOfType(Unacceptable.class).isThrownBy(() -> refund(other, Demo.rub(200_001)));
        refund(other, Demo.rub(200_000));
    }

    private void pass(Duration time) {
        clock.advance(time);
        store.tick();
    }

    private Limits limits() {
        return desks.afterSaleBook().limits(TRIBUNA);
    }

    private List<AfterSaleId> listed(Wanted wanted) {
        return desks.afterSaleBook().select(TRIBUNA, wanted, null, 10).stream()
                .map(each -> each.state().id())
                .toList();
    }

    private AfterSaleId open(String key) {
        var order = AfterSales.delivered(desks, "sold-" + key);
        desks.orderDesk().pay(TRIBUNA, order, ALL, "p-" + key, new Once("shop", "p-" + key, "h"), CAUSE);
        return desks.afterSales()
                .open(TRIBUNA, order, Kind.VIOLATION, Channel.PHONE, List.of(), "Не то", once(key), CAUSE)
                .stored()
                .state()
                .id();
    }

    private AfterSaleId again(AfterSaleId item) {
        var order = desks.afterSales().find(TRIBUNA, item).state().orderId();
        return desks.afterSales()
                .open(TRIBUNA, order, Kind.RETURN, Channel.PHONE, List.of(), "Возврат", once("again"), CAUSE)
                .stored()
                .state()
                .id();
    }

    private static Once once(String key) {
        return new Once("anna", key, "h");
    }

    private void refund(AfterSaleId id, Money amount) {
        desks.afterSales().refund(TRIBUNA, id, CAUSE, AfterSaleLimitsTests::seen, amount);
    }

    private void resolve(AfterSaleId id) {
        desks.afterSales()
                .resolve(
                        TRIBUNA,
                        id,
                        CAUSE,
                        false,
                        AfterSaleLimitsTests::seen,
                        (resolving, item) -> resolving.resolve(item, Resolution.ANSWERED, "Ответили", null));
    }

    private static void seen(Stored<AfterSale> known) {
        assertThat(known.id()).isNotEmpty();
    }
}
