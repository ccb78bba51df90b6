package orderdesk.order;

import static orderdesk.order.AfterSales.CAUSE;
import static orderdesk.platform.testing.FixedShops.TRIBUNA;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import orderdesk.contracts.order.AfterSaleEvent.AfterSaleStepTaken;
import orderdesk.contracts.order.AfterSaleEvent.Kind;
import orderdesk.contracts.order.AfterSaleEvent.Step;
import orderdesk.contracts.order.AfterSaleId;
import orderdesk.order.AfterSaleBook.By;
import orderdesk.order.AfterSaleBook.Limits;
import orderdesk.order.AfterSaleBook.Wanted;
import orderdesk.order.domain.aftersale.AfterSale;
import orderdesk.order.domain.aftersale.Playbook.Channel;
import orderdesk.order.persistence.AfterSaleKind;
import orderdesk.platform.Decision;
import orderdesk.platform.aggregate.Once;
import orderdesk.platform.simulator.SimulatedClock;
import orderdesk.platform.simulator.SimulatedStore;
import orderdesk.platform.testing.FixedShops;
import org.junit.jupiter.api.Test;

/** Cases that a former release stored: without the day of the law, in no list of what is late. */
class AfterSaleWatchingTests {

    private static final Wanted OWED = new Wanted(null, null, false, By.MONEY_BY);

    private final SimulatedClock clock = new SimulatedClock(Demo.NOW);
    private final SimulatedStore store = SimulatedStore.synchronous(clock);
    private final Desks desks = Demo.desks(store, clock);
    private final AfterSaleWatching watching =
            new AfterSaleWatching(desks.afterSales(), desks.afterSaleBook(), new FixedShops());

    @Test
    void moneyThatWasAnnouncedAsLateBeforeIsCountedAndNotAnnouncedAgain() {
        var item = open("1");
        desks.afterSales().refund(TRIBUNA, item, CAUSE, _ -> {}, Demo.rub(384_700));
        clock.advance(Duration.ofDays(11));
        store.tick();
        former(item);
        assertThat(desks.afterSaleBook().unwatched(TRIBUNA, 10)).hasSize(1);

        watching.look();
        store.tick();

        assertThat(limits()).isEqualTo(new Limits(0, 1, 1, Demo.NOW.plus(Duration.ofDays(10))));
        assertThat(desks.afterSaleBook().select(TRIBUNA, OWED, null, 10)).hasSize(1);
        assertThat(overdue()).isEqualTo(1);
    }

    @Test
    void moneyThatNobodyAskedForRingsOnTheDayOfTheLaw() {
        var item = open("1");
        former(item);
        watching.look();

        clock.advance(Duration.ofDays(11));
        store.tick();

        assertThat(limits().moneyLate()).isEqualTo(1);
    }

    @Test
    void eachIsWrittenOnce() {
        var item = open("1");
        former(item);

        watching.look();
        var rev = desks.afterSales().find(TRIBUNA, item).rev();
        watching.look();

        assertThat(desks.afterSaleBook().unwatched(TRIBUNA, 10)).isEmpty();
        assertThat(desks.afterSales().find(TRIBUNA, item).rev()).isEqualTo(rev);
    }

    @Test
    void whatIsOpenedNowIsWatched() {
        open("1");

        assertThat(desks.afterSaleBook().unwatched(TRIBUNA, 10)).isEmpty();
    }

    private Limits limits() {
        return desks.afterSaleBook().limits(TRIBUNA);
    }

    private long overdue() {
        return store.events(AfterSaleStepTaken.class).stream()
                .filter(step -> step.step() == Step.OVERDUE)
                .count();
    }

    private AfterSaleId open(String key) {
        var order = AfterSales.delivered(desks, "sold-" + key);
        desks.orderDesk().pay(TRIBUNA, order, Demo.rub(384_700), "p-" + key, new Once("shop", "p-" + key, "h"), CAUSE);
        return desks.afterSales()
                .open(
                        TRIBUNA,
                        order,
                        Kind.VIOLATION,
                        Channel.PHONE,
                        List.of(),
                        "Опоздали",
                        new Once("anna", key, "h"),
                        CAUSE)
                .stored()
                .state()
                .id();
    }

    /** The case as it lay before: nothing said whether the day of the law is watched. */
    private void former(AfterSaleId id) {
        var cases = store.open(new AfterSaleKind());
        cases.change(
                TRIBUNA,
                id.toString(),
                CAUSE,
                known -> Decision.of(former(known.orElseThrow().state())));
    }

    private static AfterSale former(AfterSale it) {
        return new AfterSale(
                it.id(),
                it.orderId(),
                it.number(),
                it.kind(),
                it.channel(),
                it.lines(),
                it.complaint(),
                it.worth(),
                it.openedBy(),
                it.openedAt(),
                it.answerBy(),
                it.overdue(),
                it.stage(),
                it.evidence(),
                it.refund(),
                it.replacement(),
                it.steps(),
                it.under(),
                null);
    }
}
