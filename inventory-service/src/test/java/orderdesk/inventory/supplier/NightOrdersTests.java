package orderdesk.inventory.supplier;

import static orderdesk.inventory.Orders.NOON;
import static orderdesk.inventory.Orders.SHOP;
import static orderdesk.inventory.Orders.id;
import static orderdesk.inventory.Orders.lines;
import static orderdesk.inventory.Orders.roubles;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import orderdesk.contracts.shared.Sku;
import orderdesk.contracts.shared.Zone;
import orderdesk.contracts.shared.Zone.Confidence;
import orderdesk.contracts.shared.Zone.Source;
import orderdesk.contracts.stock.StockEvent.StockChecked;
import orderdesk.contracts.stock.StockEvent.StockShort;
import orderdesk.inventory.Orders;
import orderdesk.inventory.StockDesks;
import orderdesk.inventory.Yml;
import org.junit.jupiter.api.Test;

/** Orders of the night are looked at once more before their first call, which goes by the customer's own time. */
class NightOrdersTests {

    static final Instant NIGHT = Instant.parse("2026-11-20T20:30:00Z"); // 23:30 in Moscow
    static final Zone VLADIVOSTOK = Zone.sure("Asia/Vladivostok", Source.ADDRESS);

    final Warehouse house = new Warehouse();

    @Test
    void orderOfTheNightIsLookedAtOnceMoreBeforeAnybodyIsCalled() {
        house.clock.set(NIGHT);
        house.take(Yml.list(Yml.offer("A", 100, 5)));
        place(1, NIGHT, "A", 1);
        house.stock.resume();
        assertThat(checks()).isEqualTo(1);
        house.clock.set(Instant.parse("2026-11-21T06:49:59Z"));
        house.stock.resume();
        assertThat(checks()).isEqualTo(1);

        house.clock.set(Instant.parse("2026-11-21T06:50:00Z")); // ten minutes before ten o'clock in Moscow
        house.stock.resume();
        house.stock.resume();

        assertThat(checks()).isEqualTo(2);
        var last = house.store.events(StockChecked.class).getLast();
        assertThat(last.revision()).isEqualTo(2);
        assertThat(last.lines().getFirst().reserved()).isEqualTo(1);
        assertThat(house.stock
                        .items(SHOP, List.of(new Sku("A")))
                        .getFirst()
                        .ledger()
                        .free())
                .isEqualTo(4);
    }

    @Test
    void orderOfTheDayAndOneThatHasEndedAreNotLookedAtAgain() {
        house.take(Yml.list(Yml.offer("A", 100, 5)));
        place(1, NOON, "A", 1);
        house.clock.set(NIGHT);
        var cancelled = place(2, NIGHT, "A", 1);
        StockDesks.reader(house.stock).on(cancelled.cancelled());

        house.clock.set(Instant.parse("2026-11-21T07:00:00Z"));
        house.stock.resume();

        assertThat(checks()).isEqualTo(2);
    }

    @Test
    void whatHasChangedOvernightIsWhatTheOperatorHears() {
        var rest = Yml.offer("B", 100, 5) + Yml.offer("C", 100, 5) + Yml.offer("D", 100, 5);
        house.take(Yml.dated("2026-11-20 15:00", rest, Yml.offer("A", 100, 5), Yml.offer("GONE", 100, 5)));
        house.clock.set(NIGHT);
        place(1, NIGHT, "A", 1);
        place(2, NIGHT, "GONE", 2);

        house.clock.set(Instant.parse("2026-11-21T06:00:00Z"));
        house.take(Yml.dated("2026-11-21 08:30", rest, Yml.offer("A", 120, 5), Yml.offer("GONE", 100, 1)));
        house.clock.set(Instant.parse("2026-11-21T06:50:00Z"));
        house.stock.resume();

        var checked = house.store.events(StockChecked.class);
        assertThat(checked).extracting(StockChecked::orderId).containsExactly(id(1), id(2), id(1));
        assertThat(checked.getFirst().lines().getFirst().priceNow()).isEqualTo(roubles(100));
        var again = checked.getLast().lines().getFirst();
        assertThat(again.priceNow()).isEqualTo(roubles(120));
        assertThat(again.asOf()).isEqualTo(Instant.parse("2026-11-21T05:30:00Z"));
        assertThat(house.store.events(StockShort.class)).singleElement().satisfies(lost -> {
            assertThat(lost.orderId()).isEqualTo(id(2));
            assertThat(lost.lines().getFirst().missing()).isEqualTo(1);
        });
    }

    @Test
    void orderThatLacksTheSameStillIsToldTheNewPricesOnce() {
        var rest = Yml.offer("B", 100, 5) + Yml.offer("C", 100, 5) + Yml.offer("D", 100, 5);
        house.take(Yml.dated("2026-11-20 15:00", rest, Yml.offer("A", 100, 1), Yml.offer("E", 100, 1)));
        house.clock.set(NIGHT);
        place(1, NIGHT, "A", 2);
        place(2, NIGHT, "E", 2);

        house.clock.set(Instant.parse("2026-11-21T06:00:00Z"));
        house.take(Yml.dated("2026-11-21 08:30", rest, Yml.offer("A", 120, 1), Yml.offer("E", 100, 1)));
        house.clock.set(Instant.parse("2026-11-21T06:50:00Z"));
        house.stock.resume();
        house.stock.resume();

        var checked = house.store.events(StockChecked.class);
        assertThat(checked).extracting(StockChecked::orderId).containsExactly(id(1), id(2), id(1));
        assertThat(checked.getLast().revision()).isEqualTo(2);
        assertThat(checked.getLast().lines().getFirst().priceNow()).isEqualTo(roubles(120));
        assertThat(checked.getLast().lines().getFirst().missing()).isEqualTo(1);
        assertThat(house.store.events(StockShort.class)).isEmpty();
    }

    @Test
    void whoLivesInTheEastIsCalledEarlierAndLookedAtEarlier() {
        house.take(Yml.list(Yml.offer("A", 100, 5)));
        place(1, NIGHT, VLADIVOSTOK);

        assertLookedAtAgainAt("2026-11-20T23:50:00Z"); // ten minutes before ten o'clock there
    }

    @Test
    void nightIsTheCustomersAndNotTheShops() {
        house.take(Yml.list(Yml.offer("A", 100, 5)));
        place(1, Instant.parse("2026-11-20T12:30:00Z"), VLADIVOSTOK); // 15:30 in Moscow, 22:30 there

        assertLookedAtAgainAt("2026-11-20T23:50:00Z");
    }

    @Test
    void whoseZoneIsUnsureIsLookedAtBeforeItIsDayInAllOfThem() {
        house.take(Yml.list(Yml.offer("A", 100, 5)));
        var either = List.of("Asia/Vladivostok", "Asia/Irkutsk");
        place(1, NIGHT, new Zone("Asia/Vladivostok", Source.PHONE, Confidence.LOW, either));

        assertLookedAtAgainAt("2026-11-21T01:50:00Z"); // ten minutes before ten o'clock in Irkutsk
    }

    private void assertLookedAtAgainAt(String instant) {
        var at = Instant.parse(instant);
        house.clock.set(at.minusSeconds(1));
        house.stock.resume();
        assertThat(checks()).isEqualTo(1);
        house.clock.set(at);
        house.stock.resume();
        assertThat(checks()).isEqualTo(2);
    }

    private void place(int number, Instant at, Zone zone) {
        house.clock.set(at);
        StockDesks.reader(house.stock).on(Orders.numbered(number).placed(1, lines("A", 1), at, zone));
    }

    private Orders place(int number, Instant at, String sku, int quantity) {
        var order = Orders.numbered(number);
        StockDesks.reader(house.stock).on(order.placed(1, lines(sku, quantity), at));
        return order;
    }

    private long checks() {
        return house.store.events(StockChecked.class).size();
    }
}
