package orderdesk.inventory.query;

import static orderdesk.inventory.Orders.NOON;
import static orderdesk.inventory.Orders.SHOP;
import static orderdesk.inventory.Orders.lines;
import static orderdesk.inventory.query.Asked.has;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import orderdesk.contracts.stock.StockEvent.StockShort;
import orderdesk.contracts.stock.SupplyEvent.SupplierAnswered;
import orderdesk.contracts.stock.SupplyEvent.SupplierAsked;
import orderdesk.contracts.stock.SupplyEvent.SupplierOrdered;
import orderdesk.contracts.stock.SupplyEvent.Way;
import orderdesk.inventory.Orders;
import orderdesk.inventory.query.domain.Line;
import orderdesk.inventory.query.domain.Query;
import orderdesk.platform.aggregate.Cause;
import orderdesk.platform.simulator.SimulatedClock;
import orderdesk.platform.simulator.SimulatedStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Calls that end in the middle, or while something else happens. */
class CallDeskTests {

    private static final Duration TEN = Duration.ofMinutes(10);

    /** The service dies, or its database is away, at each step of asking, telling and ordering; another goes on. */
    @Test
    void failureAtAnyStepLeavesOneQuestionOneAnswerAndOneOrder() {
        for (var step = 1; step <= 60; step++) {
            var time = new SimulatedClock(NOON);
            var at = SimulatedStore.synchronous(time);
            var one = Orders.numbered(1);
            var first = new Asked(at, time, good());
            first.channel("alpha", Way.HTTP, TEN);
            first.reader.on(one.placed(lines("X", 3)));
            failing(at, step, first);
            later(at, time);
            new Asked(at, time, good()).reader.on(one.confirmed(1, lines("X", 3)));
            failing(at, step, new Asked(at, time, good()));
            later(at, time);

            assertThat(at.events(SupplierAsked.class))
                    .as("failing at step %d", step)
                    .hasSize(1);
            assertThat(at.events(SupplierAnswered.class))
                    .as("failing at step %d", step)
                    .hasSize(1);
            assertThat(at.events(SupplierOrdered.class))
                    .as("failing at step %d", step)
                    .hasSize(1);
            assertThat(at.events(StockShort.class))
                    .as("failing at step %d", step)
                    .isEmpty();
        }
    }

    private static void failing(SimulatedStore at, int step, Asked one) {
        var left = new AtomicInteger(step);
        at.watch(name -> {
            if (left.decrementAndGet() == 0) {
                throw new Killed();
            }
        });
        try {
            one.settle();
        } catch (Killed _) { // the one that was drawn
            assertThat(left.get()).isZero();
        }
        at.watch(_ -> {});
    }

    /** A lease runs out. */
    private static void later(SimulatedStore at, SimulatedClock time) {
        time.advance(Query.LEASE);
        new Asked(at, time, good()).settle();
    }

    private static final class Killed extends Error {}

    private static Asked.Suppliers good() {
        var all = new Asked.Suppliers();
        all.has.put("alpha", List.of(has("X", 9, 50, 1)));
        return all;
    }

    /** He fills in the form while his service is asked, and the order is confirmed before that has answered. */
    @Test
    void orderIsNotForgottenByACallThatWasOnItsWay() {
        var time = new SimulatedClock(NOON);
        var at = SimulatedStore.synchronous(time);
        var one = Orders.numbered(1);
        var line = new Interrupted();
        var desk = new Asked(at, time, line);
        desk.channel("alpha", Way.HTTP, TEN);
        desk.reader.on(one.placed(lines("X", 3)));
        line.meanwhile = question -> {
            desk.queries.answered(
                    SHOP, question.id(), 1, List.of(has("X", 3, 50, 1)), new Cause("supplier", "link", null));
            desk.queries.resume();
            desk.reader.on(one.confirmed(1, lines("X", 3)));
            desk.queries.resume();
        };

        desk.settle();

        assertThat(line.ordered).hasSize(1);
        assertThat(at.events(SupplierOrdered.class)).hasSize(1);
    }

    /** He is written to once, answers by the link, and gets the order by a letter. */
    @Test
    void supplierWithoutAServiceIsWrittenToAndAnswersByTheLink() {
        var time = new SimulatedClock(NOON);
        var at = SimulatedStore.synchronous(time);
        var one = Orders.numbered(1);
        var letters = new Interrupted();
        var desk = new Asked(at, time, letters);
        desk.channel("post", Way.MAIL, TEN);
        desk.reader.on(one.placed(lines("X", 3)));
        var asked = new AtomicInteger();
        letters.meanwhile = _ -> asked.incrementAndGet();
        desk.settle();
        time.advance(Query.LEASE);
        desk.settle();
        assertThat(asked).hasValue(1);

        var id = QueryDesk.id(SHOP, one.id(), "post");
        desk.queries.answered(SHOP, id, 1, List.of(has("X", 3, 60, 1)), new Cause("supplier", "link", null));
        desk.settle();
        desk.reader.on(one.confirmed(1, lines("X", 3)));
        desk.settle();
        desk.settle();

        assertThat(letters.ordered).extracting(order -> order.id()).containsExactly(id);
        assertThat(at.events(SupplierOrdered.class)).hasSize(1);
        assertThat(at.events(StockShort.class)).isEmpty();
    }

    /** It was confirmed and reopened within a second: nobody counts on an order that nobody has. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void orderThatIsReopenedBeforeItsSupplierHasHisIsOrderedOnceInTheEnd(boolean begun) {
        var time = new SimulatedClock(NOON);
        var at = SimulatedStore.synchronous(time);
        var one = Orders.numbered(1);
        var suppliers = good();
        var desk = new Asked(at, time, suppliers);
        desk.channel("alpha", Way.HTTP, TEN);
        desk.reader.on(one.placed(lines("X", 3)));
        desk.settle();
        desk.reader.on(one.confirmed(1, lines("X", 3)));
        if (begun) {
            failing(at, 2, desk);
        }
        desk.reader.on(one.reopened(2, lines("X", 4)));
        desk.settle();
        time.advance(Query.LEASE);
        desk.settle();
        desk.reader.on(one.confirmed(2, lines("X", 4)));
        desk.settle();

        assertThat(suppliers.ordered).extracting(order -> order.id()).doesNotHaveDuplicates();
        assertThat(at.events(SupplierOrdered.class))
                .singleElement()
                .satisfies(ordered ->
                        assertThat(ordered.lines().getFirst().quantity()).isGreaterThanOrEqualTo(begun ? 3 : 4));
    }

    /** A hundred questions wait for one who hangs; another is called at once all the same. */
    @Test
    void supplierWhoIsCalledAsOftenAsMayBeKeepsNobodyElseWaiting() {
        var time = new SimulatedClock(NOON);
        var at = SimulatedStore.synchronous(time);
        var suppliers = good();
        var desk = new Asked(at, time, suppliers);
        var underway = new ArrayList<Runnable>();
        var calls = desk.callingBy(at, time, underway::add);
        desk.channel("alpha", Way.HTTP, TEN);
        for (var number = 1; number <= 120; number++) {
            desk.reader.on(Orders.numbered(number).placed(lines("X", 3)));
        }
        time.advance(Duration.ofSeconds(1));
        desk.channel("beta", Way.HTTP, TEN);
        desk.reader.on(Orders.numbered(121).placed(lines("X", 3)));
        desk.queries.resume();
        desk.queries.resume();

        calls.resume();

        assertThat(underway).hasSize(CallDesk.TO_ONE_MAX + 1);
        underway.forEach(Runnable::run);
        assertThat(suppliers.asked)
                .extracting(question -> question.channel().supplier())
                .containsOnlyOnce("beta")
                .hasSize(CallDesk.TO_ONE_MAX + 1);
    }

    private static final class Interrupted extends Asked.Suppliers {

        private Consumer<Line.Question> meanwhile = _ -> {};

        @Override
        public Line.Heard ask(Line.Question question) {
            meanwhile.accept(question);
            return new Line.Heard.Later();
        }
    }
}
