package orderdesk.inventory.stock;

import static orderdesk.inventory.Orders.NOON;
import static orderdesk.inventory.Orders.SHOP;
import static orderdesk.inventory.Orders.lines;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import orderdesk.contracts.shared.Sku;
import orderdesk.contracts.stock.StockEvent;
import orderdesk.contracts.stock.StockEvent.AvailabilityChanged;
import orderdesk.contracts.stock.StockEvent.Movement;
import orderdesk.contracts.stock.StockEvent.Movement.Reason;
import orderdesk.contracts.stock.StockEvent.StockShort;
import orderdesk.inventory.OffersInMemory;
import orderdesk.inventory.Orders;
import orderdesk.inventory.StockDesks;
import orderdesk.inventory.messaging.OrdersReader;
import orderdesk.inventory.stock.domain.Item;
import orderdesk.inventory.stock.domain.Moving;
import orderdesk.inventory.stock.domain.NotThatMany;
import orderdesk.inventory.stock.domain.Shelf;
import orderdesk.inventory.stock.persistence.ItemKind;
import orderdesk.inventory.stock.persistence.OrderStockKind;
import orderdesk.platform.Decision;
import orderdesk.platform.aggregate.Cause;
import orderdesk.platform.aggregate.Done;
import orderdesk.platform.aggregate.Once;
import orderdesk.platform.simulator.SimulatedClock;
import orderdesk.platform.simulator.SimulatedStore;
import orderdesk.platform.testing.FixedShops;
import org.junit.jupiter.api.Test;

/** Pieces that people add, take away and count, and the orders that lose by it. */
class StockKeepingTests {

    private static final Sku SCARF = new Sku("SCARF");
    private static final Cause ANTON = new Cause("anton", "warehouse", null);

    private final SimulatedClock clock = new SimulatedClock(NOON);
    private final SimulatedStore store = SimulatedStore.synchronous(clock);
    private final OffersInMemory offers = new OffersInMemory().with(OffersInMemory.offer("SCARF", 5));
    private final StockKeeping keeping =
            new StockKeeping(store.open(new ItemKind()), store.open(new OrderStockKind()), offers, clock);
    private final OrdersReader orders = StockDesks.reader(new StockDesk(
            store.open(new ItemKind()),
            store.open(new OrderStockKind()),
            offers,
            new FixedShops(),
            clock,
            Runnable::run));
    private final AtomicInteger keys = new AtomicInteger();

    @Test
    void recountBelowWhatIsPromisedIsTakenFromTheYoungestOrder() {
        var older = Orders.numbered(1);
        var younger = Orders.numbered(2);
        orders.on(older.placed(1, lines("SCARF", 2), NOON));
        orders.on(younger.placed(1, lines("SCARF", 3), NOON.plusSeconds(5)));

        move(moving -> moving.counted("sklad", 4, null));

        assertThat(store.events(StockShort.class)).singleElement().satisfies(missing -> {
            assertThat(missing.orderId()).isEqualTo(younger.id());
            assertThat(missing.lines().getFirst().missing()).isEqualTo(1);
        });
        assertThat(item().heldBy(older.id())).isEqualTo(2);
        assertThat(item().heldBy(younger.id())).isEqualTo(2);
        assertThat(item().ledger().overdrawn()).isZero();
        assertThat(item().ledger().free()).isZero();
    }

    @Test
    void movementIsAnnouncedWithItsReasonOnceHoweverOftenItIsSent() {
        var once = once();
        Function<Moving, Decision<Item, StockEvent>> damaged =
                moving -> moving.adjusted("sklad", -2, Reason.DAMAGED, "Залило");

        var first = keeping.move(SHOP, SCARF, damaged, once, ANTON).orElseThrow();
        var again = keeping.move(SHOP, SCARF, damaged, once, ANTON).orElseThrow();

        assertThat(first.replayed()).isFalse();
        assertThat(again.replayed()).isTrue();
        assertThat(store.events(AvailabilityChanged.class))
                .containsExactly(new AvailabilityChanged(
                        SCARF, 5, 3, "sklad", NOON, new Movement(Reason.DAMAGED, -2, null, "Залило")));
        assertThat(keeping.movements(SHOP, SCARF))
                .singleElement()
                .satisfies(movement -> assertThat(movement.cause()).isEqualTo(ANTON));
    }

    @Test
    void piecesThatConfirmedOrdersHaveTakenAreNotThereToBeCountedOrTakenAway() {
        var order = Orders.numbered(1);
        orders.on(order.placed(lines("SCARF", 3)));
        orders.on(order.confirmed(1, lines("SCARF", 3)));

        assertThatExceptionOfType(NotThatMany.class)
                .isThrownBy(() -> move(moving -> moving.adjusted("sklad", -3, Reason.LOST, null)))
                .satisfies(refused -> assertThat(refused.present()).isEqualTo(2));
        move(moving -> moving.counted("sklad", 2, null));
        assertThat(item().ledger().free()).isEqualTo(2);
        move(moving -> moving.adjusted("sklad", 1, Reason.FOUND, null));

        assertThat(item().ledger().free()).isEqualTo(3);
        assertThat(Shelf.of(item())).containsExactly(new Shelf("sklad", true, 6, 3, 0));
    }

    @Test
    void reservationsStayWhereTheyAreUntilPiecesAreMoved() {
        orders.on(Orders.numbered(1).placed(lines("SCARF", 4)));

        move(moving -> moving.transferred("sklad", "shop-2", 2, null));

        assertThat(Shelf.of(item()))
                .containsExactly(new Shelf("sklad", true, 3, 0, 3), new Shelf("shop-2", true, 2, 0, 1));
        assertThat(item().ledger().free()).isEqualTo(1);
        assertThatExceptionOfType(NotThatMany.class)
                .isThrownBy(() -> move(moving -> moving.transferred("sklad", "shop-2", 4, null)));
        assertThat(store.events(StockShort.class)).isEmpty();
    }

    @Test
    void nothingIsMovedOfWhatNoListEverNamed() {
        assertThat(keeping.move(SHOP, new Sku("NOBODY"), moving -> moving.counted("sklad", 1, null), once(), ANTON))
                .isEmpty();
    }

    private Done<Item, StockEvent> move(Function<Moving, Decision<Item, StockEvent>> movement) {
        return keeping.move(SHOP, SCARF, movement, once(), ANTON).orElseThrow();
    }

    private Item item() {
        return keeping.find(SHOP, SCARF).orElseThrow();
    }

    private Once once() {
        var key = "k" + keys.incrementAndGet();
        return new Once("anton", key, key);
    }
}
