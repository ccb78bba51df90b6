package orderdesk.inventory.supplier;

import static orderdesk.inventory.Orders.SHOP;
import static orderdesk.inventory.Orders.lines;
import static orderdesk.inventory.Orders.roubles;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import orderdesk.contracts.shared.Sku;
import orderdesk.inventory.Orders;
import orderdesk.inventory.StockDesks;
import orderdesk.inventory.Yml;
import orderdesk.inventory.stock.domain.Ledger;
import orderdesk.inventory.stock.domain.Position;
import orderdesk.inventory.supplier.domain.OlderList;
import orderdesk.inventory.supplier.domain.Overtaken;
import orderdesk.inventory.supplier.domain.PriceList.State;
import orderdesk.inventory.supplier.domain.Supplier;
import org.junit.jupiter.api.Test;

/** Whoever carries a list may be taken for dead and wake much later: what newer lists have said since stands. */
class LateCarrierTests {

    static final String FIRST = list("10:00", Yml.offer("A", 100, 5), Yml.offer("B", 200, 1));
    static final String SECOND = list("10:15", Yml.offer("A", 110, 7), Yml.offer("B", 200, 4));
    static final String THIRD = list("10:30", Yml.offer("A", 120, 3), Yml.offer("B", 200, 2));

    Warehouse house = new Warehouse();

    @Test
    void carrierThatSleepsAtAnyStepOverwritesNothingOfTheNextList() {
        var step = 1;
        while (sleptAt(step)) {
            step++;
        }

        assertThat(step).as("steps of one list").isGreaterThan(20);
    }

    private boolean sleptAt(int step) {
        house = new Warehouse();
        house.take(FIRST);
        StockDesks.reader(house.stock).on(Orders.numbered(1).placed(lines("A", 2)));
        var left = new AtomicInteger(step);
        atSteps(() -> {
            if (left.decrementAndGet() == 0) {
                othersCarryOnAndTakeTheNext();
            }
        });

        takeSecond();

        atSteps(() -> {});
        if (left.get() > 0) {
            return false;
        }
        house.clock.advance(Supplier.LEASE);
        house.restarted().resume();
        assertThat(item("A")).as("step %d", step).isEqualTo(said(120, 3));
        assertThat(item("B")).as("step %d", step).isEqualTo(said(200, 2));
        assertThat(house.units("A")).as("step %d", step).isEqualTo(3);
        assertThat(house.stock.items(SHOP, List.of(new Sku("A"))).getFirst().ledger())
                .as("step %d", step)
                .isEqualTo(new Ledger(5, -2, 0, 1, 2, 0));
        return true;
    }

    private void takeSecond() {
        try {
            house.take(SECOND);
        } catch (Overtaken | OlderList _) {
            return; // it was not let in; the report says so
        }
    }

    /** Another instance: the sleeper's own would wait for him. */
    private void othersCarryOnAndTakeTheNext() {
        house.clock.advance(Supplier.LEASE);
        var other = house.restarted();
        other.resume();
        var taken = Warehouse.take(other, SHOP, "sklad", THIRD.getBytes(StandardCharsets.UTF_8));
        assertThat(taken.state()).isEqualTo(State.APPLIED);
    }

    private void atSteps(Runnable action) {
        house.store.watch(_ -> action.run());
        house.entries.beforeWrite = action;
        house.lists.beforeWrite = action;
    }

    /** What is known of its only source, but for the number of the list. */
    private Position item(String sku) {
        var position = house.stock
                .items(SHOP, List.of(new Sku(sku)))
                .getFirst()
                .positions()
                .getFirst();
        return new Position(position.source(), position.units(), position.counted(), position.price(), 0);
    }

    private static Position said(long price, int units) {
        return new Position("sklad", units, true, roubles(price), 0);
    }

    private static String list(String time, String... offers) {
        var others = IntStream.range(0, 20).mapToObj(at -> Yml.offer("X" + at, 100, 1));
        return Yml.dated(
                "2026-11-20 " + time,
                String.join("\n", Stream.concat(Stream.of(offers), others).toList()));
    }
}
