package orderdesk.inventory.supplier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Objects;
import orderdesk.contracts.stock.StockEvent.SyncCompleted;
import orderdesk.contracts.stock.StockEvent.SyncLate;
import orderdesk.inventory.RealFeeds;
import orderdesk.inventory.RealFeeds.Snapshot;
import orderdesk.inventory.RealShelf;
import orderdesk.inventory.supplier.domain.ListRules;
import orderdesk.inventory.supplier.domain.PriceList;
import orderdesk.inventory.supplier.domain.PriceList.State;
import orderdesk.inventory.supplier.domain.Schedule;
import orderdesk.inventory.supplier.domain.Supplier;
import orderdesk.inventory.supplier.domain.SupplierSettings;
import orderdesk.inventory.supplier.fetch.FeedServer;
import orderdesk.inventory.supplier.fetch.FetchDesk;
import orderdesk.inventory.supplier.fetch.HttpFeeds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/** Real lists on a web server, each there from its own time on, and the desk's clock that goes through the month. */
@EnabledIf(value = "orderdesk.inventory.RealFeeds#areHere", disabledReason = RealFeeds.MISSING)
class RealFeedsFetchedTests {

    static final Duration EVERY = Duration.ofMinutes(15);
    static final String PATH = "/alstyle.yml.gz";

    final Warehouse house = new Warehouse();
    final RealShelf shelf = new RealShelf();

    @Test
    void everySnapshotIsFetchedAtItsTimeWithItsDifferencesAndNothingInBetween() throws IOException {
        try (var server = new FeedServer();
                var feeds = new HttpFeeds(true, HttpFeeds.Limits.USUAL)) {
            house.shops.with(RealFeeds.SHOP, RealFeeds.inTenge());
            house.clock.set(made(RealFeeds.read(RealFeeds.files("alstyle").getFirst())));
            house.suppliers.settle(RealFeeds.SHOP, "almaty", fetchedFrom(server.url(PATH)), Warehouse.CAUSE, _ -> {});
            var desk = new FetchDesk(house.kept, house.desk, feeds, house.shops, house.clock, Runnable::run);
            for (var file : RealFeeds.files("alstyle")) {
                var snapshot = RealFeeds.read(file);
                var differences = shelf.put(snapshot);
                server.put(PATH, Files.readAllBytes(file));
                house.clock.set(made(snapshot));

                desk.resume();

                var list = last();
                assertThat(list.state()).isEqualTo(State.APPLIED);
                assertThat(list.asOf()).isEqualTo(made(snapshot));
                assertThat(list.counts().added()).isEqualTo(differences.added());
                assertThat(list.counts().changed()).isEqualTo(differences.changed());
                assertThat(list.counts().unchanged()).isEqualTo(differences.unchanged());
                assertThat(list.counts().vanished()).isEqualTo(differences.vanished());
                holdsOnForAnHour(desk, list);
            }
            assertThat(server.asked()).hasSize(RealFeeds.files("alstyle").size() * 5);
            assertThat(server.asked())
                    .filteredOn(asked -> asked.contains("unless"))
                    .hasSizeGreaterThan(20);
        }
        accuracyIsMeasured();
    }

    private void holdsOnForAnHour(FetchDesk desk, PriceList list) {
        for (var quarter = 0; quarter < 4; quarter++) {
            house.clock.advance(EVERY);
            house.store.tick();
            desk.resume();
        }
        var now = last();
        assertThat(now.counts().changed() + now.counts().added()).isZero();
        assertThat(now.counts().unchanged()).isEqualTo(list.counts().accepted());
        assertThat(house.store.events(SyncLate.class)).isEmpty();
    }

    private void accuracyIsMeasured() {
        var measured = house.store.events(SyncCompleted.class).stream()
                .map(SyncCompleted::accuracy)
                .toList();
        assertThat(measured.getFirst()).isNull();
        assertThat(measured.stream().skip(1)).allMatch(each -> each >= 0 && each <= 10_000);
        assertThat(measured.stream().skip(1)).contains(10_000).anyMatch(each -> each < 10_000);
    }

    private PriceList last() {
        Supplier supplier =
                house.suppliers.find(RealFeeds.SHOP, "almaty").orElseThrow().state();
        return Objects.requireNonNull(supplier.last());
    }

    private static Instant made(Snapshot snapshot) {
        return LocalDateTime.parse(snapshot.date(), DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss"))
                .atZone(ZoneId.of("Asia/Almaty"))
                .toInstant();
    }

    private static SupplierSettings fetchedFrom(String url) {
        return new SupplierSettings(
                "Алматы",
                new ListRules("KZT", 10, 30, 30, Duration.ofDays(400), null, null, null, null, null),
                new Schedule(EVERY, url),
                null,
                null);
    }
}
