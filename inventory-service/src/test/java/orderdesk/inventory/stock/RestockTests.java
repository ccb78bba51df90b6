package orderdesk.inventory.stock;

import static orderdesk.inventory.OffersInMemory.offer;
import static orderdesk.inventory.Orders.NOON;
import static orderdesk.inventory.Orders.SHOP;
import static orderdesk.inventory.Orders.lines;
import static orderdesk.inventory.Orders.roubles;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import orderdesk.contracts.order.OrderEvent;
import orderdesk.contracts.shared.Sku;
import orderdesk.contracts.stock.LineStock;
import orderdesk.contracts.stock.StockEvent.StockChecked;
import orderdesk.contracts.stock.StockEvent.StockConsumed;
import orderdesk.contracts.stock.StockEvent.StockReleased;
import orderdesk.contracts.stock.StockEvent.StockShort;
import orderdesk.inventory.OffersInMemory;
import orderdesk.inventory.Orders;
import orderdesk.inventory.StockDesks;
import orderdesk.inventory.stock.StockDesk.Said;
import orderdesk.inventory.stock.domain.Item;
import orderdesk.inventory.stock.domain.Ledger;
import orderdesk.inventory.stock.domain.Position;
import orderdesk.platform.aggregate.Cause;
import orderdesk.platform.inbox.Received;
import orderdesk.platform.simulator.SimulatedClock;
import orderdesk.platform.simulator.SimulatedStore;
import orderdesk.platform.simulator.Steps;
import org.junit.jupiter.api.Test;

/** Goods that come back are reserved for whoever lacks them, the oldest order first. */
class RestockTests {

    private SimulatedClock clock = new SimulatedClock(NOON);
    private SimulatedStore store = SimulatedStore.synchronous(clock);
    private final OffersInMemory offers =
            new OffersInMemory().with(offer("A", 10)).with(offer("B", 3));
    private final Orders order = Orders.numbered(1);
    private final Orders younger = Orders.numbered(2);

    @Test
    void whatAnotherOrderGivesUpIsReservedForWhoLacksIt() {
        deliver(younger.placed(1, lines("B", 3), NOON), order.placed(lines("A", 1, "B", 2)));
        assertThat(item("B").heldBy(order.id())).isZero();

        deliver(younger.cancelled());
        desk().resume();

        assertThat(item("B").heldBy(order.id())).isEqualTo(2);
        assertThat(item("A").ledger().reserved()).isEqualTo(1);
        assertThat(checks(order)).hasSize(2).last().satisfies(checked -> {
            assertThat(checked.revision()).isEqualTo(2);
            assertThat(checked.lines()).extracting(LineStock::missing).containsExactly(0, 0);
            assertThat(checked.lines()).flatExtracting(LineStock::alternatives).isEmpty();
        });
    }

    @Test
    void oldestOrderIsGivenWhatASupplierFindsFirst() {
        deliver(younger.placed(1, lines("B", 5), NOON.plusSeconds(5)), order.placed(1, lines("B", 2), NOON));

        said("B", 3, 4, 2);
        desk().resume();

        assertThat(item("B").heldBy(order.id())).isEqualTo(1);
        assertThat(item("B").heldBy(younger.id())).isEqualTo(3);
        said("B", 4, 7, 3);
        desk().resume();
        assertThat(item("B").heldBy(order.id())).isEqualTo(2);
        assertThat(item("B").heldBy(younger.id())).isEqualTo(5);
    }

    @Test
    void goodsThatWereFoundMissingAndCameBackAreReservedAgain() {
        deliver(order.placed(lines("B", 3)));
        said("B", 3, 1, 2);
        desk().resume();
        assertThat(item("B").heldBy(order.id())).isEqualTo(1);

        said("B", 1, 3, 3);
        desk().resume();

        assertThat(item("B").heldBy(order.id())).isEqualTo(3);
        assertThat(checks(order).getLast().revision()).isEqualTo(3);
    }

    @Test
    void orderThatLacksNothingIsLeftAloneAndSoIsOneThatIsConfirmedOrOver() {
        var over = Orders.numbered(3);
        deliver(
                order.placed(lines("B", 5)),
                order.confirmed(1, lines("B", 5)),
                over.placed(lines("B", 1)),
                over.cancelled(),
                younger.placed(lines("A", 1)));
        said("B", 3, 9, 2);
        var before = store.contents();

        desk().resume();

        assertThat(item("B").canBeShared()).isFalse();
        assertThat(store.contents()).isEqualTo(before);
    }

    @Test
    void whatIsStillShortIsNoCheckSinceItMayHaveBeenAgreedToBeforeItWasCut() {
        deliver(order.placed(lines("B", 3)));
        said("B", 3, 1, 2);

        said("B", 1, 2, 3);
        desk().resume();

        assertThat(item("B").heldBy(order.id())).isEqualTo(2);
        assertThat(checks(order)).extracting(StockChecked::revision).containsExactly(1);
        assertThat(store.events(StockShort.class))
                .extracting(
                        StockShort::revision, less -> less.lines().getFirst().missing())
                .containsExactly(tuple(2, 2), tuple(3, 1));
    }

    @Test
    void goodsThatCameBackWithTheConfirmationEndTheSearchForThem() {
        deliver(order.placed(lines("B", 3)));
        said("B", 3, 1, 2);
        said("B", 1, 3, 3);

        deliver(order.confirmed(1, lines("B", 3)));

        assertThat(store.events(StockConsumed.class).getFirst().revision()).isEqualTo(3);
        assertThat(checks(order).getLast().revision()).isEqualTo(4);
        assertThat(missing(order)).containsExactly(0);
        desk().resume();
        assertThat(checks(order)).hasSize(2);
    }

    @Test
    void orderThatIsBeingChangedIsNotAskedForTwice() {
        deliver(younger.placed(1, lines("B", 3), NOON), order.placed(lines("B", 2)));
        deliver(younger.cancelled());
        var once = new AtomicInteger();
        store.watch(step -> {
            if (step.startsWith("after write orderStocks") && once.getAndIncrement() == 0) {
                desk().resume(); // another instance, while the first order's next version is being applied
            }
        });

        deliver(order.amended(2, lines("B", 1)));

        store.watch(Steps.NONE);
        desk().resume();
        assertThat(item("B").ledger()).isEqualTo(new Ledger(3, 0, 0, 2, 1, 0));
        assertThat(checks(order)).extracting(StockChecked::orderVersion).containsExactly(1, 2);
    }

    @Test
    void twoInstancesThatShareAtOnceReserveOnce() {
        var step = 1;
        while (sharedByAnotherAt(step)) {
            step++;
        }

        assertThat(step).as("steps of sharing").isGreaterThan(10);
    }

    private boolean sharedByAnotherAt(int step) {
        lackingAndBack();
        var left = new AtomicInteger(step);
        store.watch(_ -> {
            if (left.decrementAndGet() == 0) {
                desk().resume();
            }
        });

        desk().resume();

        store.watch(Steps.NONE);
        isReservedOnce(step);
        return left.get() <= 0;
    }

    @Test
    void whoSharesMayDieAtAnyStep() {
        var step = 1;
        while (diedAt(step)) {
            step++;
        }

        assertThat(step).as("steps of sharing").isGreaterThan(10);
    }

    private boolean diedAt(int step) {
        lackingAndBack();
        var left = new AtomicInteger(step);
        store.watch(_ -> {
            if (left.decrementAndGet() == 0) {
                throw new Crash();
            }
        });
        try {
            desk().resume();
            return false;
        } catch (Crash _) {
            store.watch(Steps.NONE);
        }

        clock.advance(StockDesk.LEFT_BEHIND_AFTER.plusSeconds(1));
        desk().resume();
        isReservedOnce(step);
        return true;
    }

    /** Both orders lack B, of which three pieces have come back. */
    private void lackingAndBack() {
        clock = new SimulatedClock(NOON);
        store = SimulatedStore.synchronous(clock);
        var first = Orders.numbered(3);
        deliver(
                first.placed(1, lines("B", 3), NOON.minusSeconds(60)),
                order.placed(1, lines("A", 1, "B", 2), NOON),
                younger.placed(1, lines("B", 2), NOON.plusSeconds(5)),
                first.cancelled());
    }

    private void isReservedOnce(int step) {
        var again = List.of(order.placed(1, lines("A", 1, "B", 2), NOON));
        again.forEach(StockDesks.reader(desk())::on); // delivered twice
        desk().resume();
        assertThat(item("B").heldBy(order.id())).as("step %d", step).isEqualTo(2);
        assertThat(item("B").heldBy(younger.id())).as("step %d", step).isEqualTo(1);
        assertThat(item("B").ledger()).as("step %d", step).isEqualTo(new Ledger(3, 0, 0, 0, 3, 0));
        assertThat(item("A").ledger()).as("step %d", step).isEqualTo(new Ledger(10, 0, 0, 9, 1, 0));
        assertThat(missing(order)).as("step %d", step).containsExactly(0, 0);
        assertThat(missing(younger)).as("step %d", step).containsExactly(1);
        assertThat(store.events(StockReleased.class)).hasSize(1);
    }

    /** Each call is an instance of its own. */
    private StockDesk desk() {
        return StockDesks.on(store, offers, clock);
    }

    @SafeVarargs
    private void deliver(Received<OrderEvent>... events) {
        for (var event : events) {
            StockDesks.reader(desk()).on(event);
        }
    }

    private void said(String sku, int before, int now, long list) {
        var was = new Position("sklad", before, true, roubles(100), list - 1);
        var is = new Position("sklad", now, true, roubles(100), list);
        desk().stated(SHOP, Map.of(new Sku(sku), new Said(List.of(was), is, NOON)), new Cause("test", "c", null));
    }

    private Item item(String sku) {
        return desk().items(SHOP, List.of(new Sku(sku))).getFirst();
    }

    private List<Integer> missing(Orders of) {
        return desk().ofOrder(SHOP, of.id()).orElseThrow().state().lines().stream()
                .map(LineStock::missing)
                .toList();
    }

    private List<StockChecked> checks(Orders of) {
        return store.events(StockChecked.class).stream()
                .filter(checked -> checked.orderId().equals(of.id()))
                .toList();
    }

    private static final class Crash extends Error {}
}
