package orderdesk.inventory.query;

import static orderdesk.inventory.Orders.NOON;
import static orderdesk.inventory.Orders.SHOP;
import static orderdesk.inventory.Orders.lines;
import static orderdesk.inventory.query.Asked.has;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.util.List;
import orderdesk.contracts.order.OrderEvent;
import orderdesk.contracts.shared.Sku;
import orderdesk.contracts.stock.LineStock;
import orderdesk.contracts.stock.StockEvent.StockChecked;
import orderdesk.contracts.stock.StockEvent.StockShort;
import orderdesk.contracts.stock.SupplyEvent.SupplierAnswered;
import orderdesk.contracts.stock.SupplyEvent.SupplierAsked;
import orderdesk.contracts.stock.SupplyEvent.SupplierOrdered;
import orderdesk.contracts.stock.SupplyEvent.SupplierSilent;
import orderdesk.contracts.stock.SupplyEvent.Wanted;
import orderdesk.contracts.stock.SupplyEvent.Way;
import orderdesk.contracts.stock.SupplyEvent.Why;
import orderdesk.inventory.Orders;
import orderdesk.inventory.query.domain.NotAsked;
import orderdesk.platform.aggregate.Cause;
import orderdesk.platform.simulator.Deliveries;
import orderdesk.platform.simulator.SimulatedClock;
import orderdesk.platform.simulator.SimulatedStore;
import org.junit.jupiter.api.Test;

class QueryDeskTests {

    private static final Duration TEN = Duration.ofMinutes(10);

    private final SimulatedClock clock = new SimulatedClock(NOON);
    private final SimulatedStore store = SimulatedStore.synchronous(clock);
    private final Asked.Suppliers suppliers = new Asked.Suppliers();
    private final Asked desk = new Asked(store, clock, suppliers);
    private final Orders order = Orders.numbered(1);

    @Test
    void stockIsKnownAtOnceAndSaysWhoIsAwaitedUntilWhen() {
        channels();

        desk.reader.on(order.placed(lines("OWN", 2, "X", 3)));

        var checked = last();
        assertThat(checked.complete()).isFalse();
        assertThat(checked.suppliersAwaited()).containsExactly("alpha", "beta");
        assertThat(checked.decidedBy()).isEqualTo(NOON.plus(TEN));
        assertThat(checked.lines()).extracting(LineStock::missing).containsExactly(0, 3);
        assertThat(suppliers.asked).as("whoever reserves asks nobody himself").isEmpty();
    }

    @Test
    void orderThatLacksNothingAsksNobody() {
        channels();

        desk.reader.on(order.placed(lines("OWN", 2)));
        desk.settle();

        assertThat(last().complete()).isTrue();
        assertThat(store.events(SupplierAsked.class)).isEmpty();
    }

    @Test
    void lineIsReadyWhenTheLastSupplierSaysHisPiecesAre() {
        channels();
        suppliers.has.put("alpha", List.of(has("X", 2, 50, 20)));
        suppliers.has.put("beta", List.of(has("X", 1, 70, 2)));

        desk.reader.on(order.placed(lines("OWN", 2, "X", 3)));
        assertThat(last().lines()).extracting(LineStock::readyAt).containsOnlyNulls();
        desk.settle();

        assertThat(last().lines()).extracting(LineStock::readyAt).containsExactly(null, NOON.plus(Duration.ofDays(20)));
    }

    @Test
    void answersArePassedOnAsTheyComeAndTheBestOfThemIsPromised() {
        channels();
        suppliers.has.put("alpha", List.of(has("X", 2, 50, 1)));
        suppliers.has.put("beta", List.of(has("X", 5, 70, 2)));

        desk.reader.on(order.placed(lines("OWN", 2, "X", 3)));
        desk.settle();

        assertThat(store.events(SupplierAsked.class))
                .extracting(SupplierAsked::supplier, SupplierAsked::lines)
                .containsExactlyInAnyOrder(
                        tuple("alpha", List.of(new Wanted(new Sku("X"), 3))),
                        tuple("beta", List.of(new Wanted(new Sku("X"), 3))));
        assertThat(store.events(StockChecked.class))
                .extracting(StockChecked::complete)
                .containsExactly(false, false, true);
        var line = last().lines().get(1);
        assertThat(line.missing()).isZero();
        assertThat(line.reserved()).isZero();
        assertThat(line.expectedAt()).isEqualTo(NOON.plus(Duration.ofDays(2)));
        assertThat(line.promised())
                .extracting(LineStock.Promised::supplier, LineStock.Promised::quantity)
                .containsExactly(tuple("alpha", 2), tuple("beta", 1));
    }

    @Test
    void whoIsSilentIsWaitedForUntilTheDeadlineAndNoLonger() {
        channels();
        suppliers.has.put("alpha", List.of(has("X", 1, 50, 1)));
        desk.reader.on(order.placed(lines("X", 3)));
        desk.settle();
        assertThat(last().suppliersAwaited()).containsExactly("beta");

        clock.advance(TEN);
        store.tick();
        desk.settle();

        assertThat(store.events(SupplierSilent.class))
                .containsExactly(new SupplierSilent(order.id(), 1, "beta", Why.NO_ANSWER, NOON.plus(TEN)));
        assertThat(last().complete()).isTrue();
        assertThat(last().lines().getFirst().missing()).isEqualTo(2);
    }

    @Test
    void lateAnswerUpdatesAnOpenOrder() {
        silentFor(order);

        late(order);

        assertThat(store.events(SupplierAnswered.class))
                .singleElement()
                .satisfies(answer -> assertThat(answer.inTime()).isFalse());
        assertThat(last().lines().getFirst().missing()).isZero();
        assertThat(last().complete()).isTrue();
    }

    @Test
    void lateAnswerNeverFlipsAnOrderThatIsFinished() {
        silentFor(order);
        desk.reader.on(order.cancelled());
        desk.settle();
        var before = store.events(StockChecked.class).size();

        late(order);

        assertThat(store.events(StockChecked.class)).hasSize(before);
        assertThat(store.events(SupplierAnswered.class)).hasSize(1);
        desk.settle();
        assertThat(suppliers.ordered).isEmpty();
    }

    @Test
    void firstAnswerStands() {
        silentFor(order);
        late(order);

        assertThatExceptionOfType(NotAsked.class).isThrownBy(() -> late(order));
        assertThatExceptionOfType(NotAsked.class)
                .isThrownBy(() -> desk.queries.answered(SHOP, id(order), 2, List.of(), cause()));
    }

    @Test
    void confirmedOrderIsOrderedFromEachSupplierOnceWhateverIsRepeated() {
        channels();
        suppliers.has.put("alpha", List.of(has("X", 2, 50, 1)));
        suppliers.has.put("beta", List.of(has("X", 5, 70, 2)));
        var wanted = lines("X", 3);
        desk.reader.on(order.placed(wanted));
        desk.settle();

        desk.reader.on(order.confirmed(1, wanted));
        desk.settle();
        desk.settle();

        assertThat(store.events(StockShort.class)).isEmpty();
        assertThat(store.events(SupplierOrdered.class))
                .extracting(SupplierOrdered::supplier, SupplierOrdered::lines)
                .containsExactlyInAnyOrder(
                        tuple("alpha", List.of(new Wanted(new Sku("X"), 2))),
                        tuple("beta", List.of(new Wanted(new Sku("X"), 1))));
        assertThat(suppliers.ordered).extracting(one -> one.id()).doesNotHaveDuplicates();
    }

    @Test
    void supplierWithAnOrderGetsNoSecondOneWhenTheOrderIsReopened() {
        channels();
        suppliers.has.put("alpha", List.of(has("X", 9, 50, 1)));
        suppliers.has.put("beta", List.of(has("X", 9, 70, 2)));
        desk.reader.on(order.placed(lines("X", 3)));
        desk.settle();
        desk.reader.on(order.confirmed(1, lines("X", 3)));
        desk.settle();

        desk.reader.on(order.reopened(2, lines("X", 4)));
        desk.settle();
        desk.reader.on(order.confirmed(2, lines("X", 4)));
        desk.settle();

        assertThat(store.events(SupplierOrdered.class))
                .extracting(
                        SupplierOrdered::supplier,
                        event -> event.lines().getFirst().quantity())
                .containsExactly(tuple("alpha", 3), tuple("beta", 1));
    }

    @Test
    void confirmationEndsInOneOrderWhateverHappens() {
        var placed = order.placed(lines("OWN", 1, "X", 3));
        var confirmed = order.confirmed(1, lines("OWN", 1, "X", 3));
        Deliveries.<OrderEvent>to((at, time) -> new Asked(at, time, good()).reader)
                .startingAt(NOON.toString())
                .given((at, time) -> {
                    var one = new Asked(at, time, good());
                    one.channel("alpha", Way.HTTP, TEN);
                    one.reader.on(placed);
                    one.settle();
                })
                .settling((at, time) -> new Asked(at, time, good()).settle())
                .of(confirmed)
                .endTheSameWhateverHappens();
    }

    private static Asked.Suppliers good() {
        var all = new Asked.Suppliers();
        all.has.put("alpha", List.of(has("X", 9, 50, 1)));
        return all;
    }

    private void channels() {
        desk.channel("alpha", Way.HTTP, Duration.ofMinutes(5));
        desk.channel("beta", Way.HTTP, TEN);
    }

    /** He fills in the form, which nobody has shown him in time. */
    private void silentFor(Orders one) {
        desk.channel("gamma", Way.FORM, TEN);
        desk.reader.on(one.placed(lines("X", 3)));
        desk.settle();
        clock.advance(TEN);
        store.tick();
        desk.settle();
        assertThat(last().lines().getFirst().missing()).isEqualTo(3);
    }

    private void late(Orders one) {
        desk.queries.answered(SHOP, id(one), 1, List.of(has("X", 3, 60, 1)), cause());
        desk.settle();
    }

    private static String id(Orders one) {
        return QueryDesk.id(SHOP, one.id(), "gamma");
    }

    private static Cause cause() {
        return new Cause("supplier", "link", null);
    }

    private StockChecked last() {
        return store.events(StockChecked.class).getLast();
    }
}
