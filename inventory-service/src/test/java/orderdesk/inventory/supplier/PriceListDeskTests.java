package orderdesk.inventory.supplier;

import static orderdesk.inventory.Orders.NOON;
import static orderdesk.inventory.Orders.SHOP;
import static orderdesk.inventory.Orders.lines;
import static orderdesk.inventory.Orders.roubles;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import orderdesk.contracts.shared.Sku;
import orderdesk.contracts.stock.StockEvent.AvailabilityChanged;
import orderdesk.contracts.stock.StockEvent.PriceChanged;
import orderdesk.contracts.stock.StockEvent.StockShort;
import orderdesk.contracts.stock.StockEvent.SyncCompleted;
import orderdesk.inventory.Orders;
import orderdesk.inventory.StockDesks;
import orderdesk.inventory.Yml;
import orderdesk.inventory.supplier.domain.AlreadyReading;
import orderdesk.inventory.supplier.domain.Counts;
import orderdesk.inventory.supplier.domain.ListRules;
import orderdesk.inventory.supplier.domain.PriceList.State;
import orderdesk.inventory.supplier.domain.Supplier;
import orderdesk.inventory.supplier.domain.SupplierSettings;
import orderdesk.inventory.supplier.feed.FeedLimits;
import orderdesk.platform.aggregate.StoreUnavailable;
import org.junit.jupiter.api.Test;

class PriceListDeskTests {

    final Warehouse house = new Warehouse();

    @Test
    void firstListFillsTheCatalogueAndAnnouncesOneSync() {
        var list = house.take(Yml.list(Yml.offer("A", 100, 5), Yml.offer("B", 200, 0)));

        assertThat(list.state()).isEqualTo(State.APPLIED);
        assertThat(list.counts()).isEqualTo(new Counts(2, 2, 2, 0, 0, 0, 0));
        assertThat(house.units("A")).isEqualTo(5);
        assertThat(house.store.published()).hasSize(1);
        assertThat(house.store.events(SyncCompleted.class))
                .containsExactly(new SyncCompleted("sklad", 2, 2, 0, 0, 0, NOON, NOON, null));
        assertThat(house.lists.find(SHOP, list.id())).contains(list);
    }

    @Test
    void changesAreCountedCarriedAndAnnounced() {
        house.take(Yml.list(many(10), Yml.offer("A", 100, 5), Yml.offer("B", 200, 7), Yml.offer("C", 300, 1)));
        house.clock.advance(Duration.ofMinutes(15));

        var list =
                house.take(Yml.list(many(10), Yml.offer("A", 110, 5), Yml.offer("B", 200, 6), Yml.offer("D", 400, 2)));

        assertThat(list.counts()).isEqualTo(new Counts(13, 13, 1, 2, 10, 1, 0));
        assertThat(house.offers("A").getFirst().price()).isEqualTo(roubles(110));
        assertThat(house.units("B")).isEqualTo(6);
        assertThat(house.units("C")).isZero();
        assertThat(house.units("D")).isEqualTo(2);
        assertThat(house.entries.stagedCount()).isZero();
        assertThat(house.store.events(PriceChanged.class))
                .containsExactly(new PriceChanged(new Sku("A"), roubles(100), roubles(110), "sklad", list.asOf()));
        assertThat(house.store.events(AvailabilityChanged.class))
                .extracting(AvailabilityChanged::sku, AvailabilityChanged::before, AvailabilityChanged::after)
                .containsExactlyInAnyOrder(
                        org.assertj.core.api.Assertions.tuple(new Sku("B"), 7, 6),
                        org.assertj.core.api.Assertions.tuple(new Sku("C"), 1, 0));
    }

    @Test
    void progressOfALongListCanBeWatched() {
        var seen = new LinkedHashSet<Integer>();
        var slow = new PriceListDesk(
                house.kept,
                house.entries,
                house.lists,
                house.stock,
                house.shops,
                new Slow(() -> {
                    var reading = house.sklad().reading();
                    if (reading != null && reading.offers() != null) {
                        seen.add(reading.offers());
                    }
                    house.clock.advance(Duration.ofSeconds(16));
                    return house.clock.instant();
                }),
                FeedLimits.DEFAULT);

        Warehouse.take(slow, SHOP, "sklad", Yml.list(many(2_100)).getBytes(StandardCharsets.UTF_8));

        assertThat(seen).containsExactly(500, 1_000, 1_500);
        assertThat(house.sklad().reading()).isNull();
    }

    @Test
    void sameBytesAgainAreKnownWithoutReading() {
        house.take(Yml.list(many(3)));
        var before = house.store.contents().keySet();
        house.entries.beforeWrite = () -> {
            throw new AssertionError("nothing is to be written");
        };
        house.clock.advance(Duration.ofMinutes(15));

        var list = house.take(Yml.list(many(3)));

        assertThat(list.counts()).isEqualTo(new Counts(3, 3, 0, 0, 3, 0, 0));
        assertThat(list.asOf()).isEqualTo(NOON.plus(Duration.ofMinutes(15)));
        assertThat(house.store.contents().keySet()).isEqualTo(before);
        assertThat(house.store.events(SyncCompleted.class)).hasSize(2);
    }

    @Test
    void sameOffersUnderANewDateWriteNothingButTheSync() {
        house.take(Yml.dated("2026-11-20 11:00", many(3)));
        house.clock.advance(Duration.ofMinutes(15));
        var writes = new AtomicInteger();
        house.entries.beforeWrite = writes::incrementAndGet;

        var list = house.take(Yml.dated("2026-11-20 15:05", many(3)));

        assertThat(list.counts().unchanged()).isEqualTo(3);
        assertThat(list.asOf()).isEqualTo(Instant.parse("2026-11-20T12:05:00Z"));
        assertThat(writes).hasValue(1);
    }

    @Test
    void settingsThatChangeTheMeaningMakeTheSameBytesNews() {
        house.take(Yml.list(Yml.available("A", 100)));
        var five = new SupplierSettings(
                "Склад",
                new ListRules("RUB", 5, 30, 30, Duration.ofDays(1), null, null, 10, null, null),
                null,
                null,
                null);
        house.supplier("sklad", five);

        house.take(Yml.list(Yml.available("A", 100)));

        assertThat(house.offers("A").getFirst().price()).isEqualTo(roubles(110));
        assertThat(house.units("A")).isEqualTo(5);
    }

    @Test
    void oneListIsReadAtATimeAndADeadReaderIsForgotten() {
        begin();

        assertThatExceptionOfType(AlreadyReading.class).isThrownBy(() -> house.take(Yml.list(many(1))));
        house.clock.advance(Supplier.LEASE);
        assertThat(house.take(Yml.list(many(1))).number()).isEqualTo(2);
    }

    @Test
    void listThatCannotBeStoredIsGivenUpAndMayComeAgain() {
        house.entries.beforeWrite = () -> {
            throw new StoreUnavailable("away", new IllegalStateException());
        };
        assertThatExceptionOfType(StoreUnavailable.class).isThrownBy(() -> house.take(Yml.list(many(3))));
        house.entries.beforeWrite = () -> {};
        house.clock.advance(Supplier.LEASE);

        assertThat(house.take(Yml.list(many(3))).state()).isEqualTo(State.APPLIED);
    }

    @Test
    void listThatWasLetInIsCarriedOnAfterACrash() {
        house.take(Yml.list(many(10), Yml.offer("A", 100, 5)));
        var writes = new AtomicInteger();
        house.entries.beforeWrite = () -> {
            if (writes.incrementAndGet() == 2) { // the first stages, the second replaces
                throw new Crash();
            }
        };
        assertThatExceptionOfType(Crash.class).isThrownBy(() -> house.take(Yml.list(many(10), Yml.offer("A", 150, 4))));
        assertThat(house.sklad().accepted()).isNotNull();
        house.entries.beforeWrite = () -> {};

        house.clock.advance(Supplier.LEASE);
        house.restarted().resume();

        assertThat(house.sklad().accepted()).isNull();
        assertThat(house.offers("A").getFirst().price()).isEqualTo(roubles(150));
        assertThat(house.units("A")).isEqualTo(4);
        assertThat(house.store.events(SyncCompleted.class)).hasSize(2);
    }

    @Test
    void goodsThatASupplierHasNoLongerAreTakenFromTheYoungestOrders() {
        house.take(Yml.list(many(10), Yml.offer("A", 100, 5)));
        StockDesks.reader(house.stock).on(Orders.numbered(1).placed(lines("A", 3)));

        house.take(Yml.list(many(10), Yml.offer("A", 100, 1)));

        assertThat(house.store
                        .events(StockShort.class)
                        .getFirst()
                        .lines()
                        .getFirst()
                        .missing())
                .isEqualTo(2);
    }

    @Test
    void supplierWhoSaysYesAgainHasAssumedUnitsAgain() {
        house.take(Yml.dated("2026-11-20 11:00", Yml.available("A", 100)));
        var order = Orders.numbered(1);
        StockDesks.reader(house.stock).on(order.placed(lines("A", 10)));
        StockDesks.reader(house.stock).on(order.confirmed(1, lines("A", 10)));
        assertThat(free("A")).isZero();

        house.take(Yml.dated("2026-11-20 11:15", Yml.available("A", 100)));

        assertThat(free("A")).isEqualTo(10);
    }

    @Test
    void twoSuppliersOfOneSkuAddUp() {
        house.supplier("post", Warehouse.COUNTED);
        house.take("sklad", Yml.list(Yml.offer("A", 100, 5)));
        StockDesks.reader(house.stock).on(Orders.numbered(1).placed(lines("A", 2)));

        house.clock.advance(Duration.ofSeconds(2));
        house.take("post", Yml.list(Yml.offer("A", 90, 4)));

        assertThat(free("A")).isEqualTo(7);
        assertThat(house.offers("A")).hasSize(2);
    }

    private long free(String sku) {
        house.clock.advance(Duration.ofSeconds(2));
        return house.stock
                .items(SHOP, List.of(new Sku(sku)))
                .getFirst()
                .ledger()
                .free();
    }

    private void begin() {
        house.kept.change(
                SHOP,
                SupplierIds.of(SHOP, "sklad"),
                Warehouse.CAUSE,
                known -> known.orElseThrow().state().begin("0", "manager", house.clock.instant()));
    }

    private static String many(int count) {
        return String.join(
                "\n",
                IntStream.range(0, count)
                        .mapToObj(at -> Yml.offer("X" + at, 100, 1))
                        .toList());
    }

    /** Every look at it takes as long as a reader waits before he says how far he is. */
    private static final class Slow extends Clock {

        private final java.util.function.Supplier<Instant> next;

        Slow(java.util.function.Supplier<Instant> next) {
            this.next = next;
        }

        @Override
        public Instant instant() {
            return next.get();
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException("Nobody asks this clock for a date");
        }
    }

    private static final class Crash extends Error {}
}
