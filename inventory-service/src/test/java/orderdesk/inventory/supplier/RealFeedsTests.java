package orderdesk.inventory.supplier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import orderdesk.contracts.shared.Money;
import orderdesk.contracts.stock.StockEvent.AvailabilityChanged;
import orderdesk.contracts.stock.StockEvent.FeedQuarantined;
import orderdesk.contracts.stock.StockEvent.PriceChanged;
import orderdesk.inventory.RealFeeds;
import orderdesk.inventory.RealShelf;
import orderdesk.inventory.catalogue.CatalogueDesk.Product;
import orderdesk.inventory.catalogue.domain.Offer;
import orderdesk.inventory.supplier.domain.Counts;
import orderdesk.inventory.supplier.domain.ListRules;
import orderdesk.inventory.supplier.domain.PriceList;
import orderdesk.inventory.supplier.domain.PriceList.State;
import orderdesk.inventory.supplier.domain.SupplierSettings;
import orderdesk.inventory.supplier.feed.FeedBroken;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Real lists, compared with an independent reading of them. */
@EnabledIf(value = "orderdesk.inventory.RealFeeds#areHere", disabledReason = RealFeeds.MISSING)
class RealFeedsTests {

    static final SupplierSettings TENGE = new SupplierSettings(
            "Алматы",
            new ListRules("KZT", 10, 30, 30, Duration.ofDays(400), null, null, null, null, null),
            null,
            null,
            null);

    final Warehouse house = new Warehouse();
    final RealShelf shelf = new RealShelf();
    int pricesSeen;
    int availabilitiesSeen;

    @BeforeEach
    void inTenge() {
        house.shops.with(RealFeeds.SHOP, RealFeeds.inTenge());
        house.suppliers.settle(RealFeeds.SHOP, "almaty", TENGE, Warehouse.CAUSE, _ -> {});
    }

    @Test
    void everySnapshotChangesWhatItSaysAndNothingElse() {
        for (var file : RealFeeds.files("alstyle")) {
            var differences = shelf.put(RealFeeds.read(file));

            var list = take(file);

            assertThat(list.state()).isEqualTo(State.APPLIED);
            var named = differences.added() + differences.changed() + differences.unchanged();
            assertThat(list.counts())
                    .as(file.toString())
                    .isEqualTo(new Counts(
                            named,
                            named,
                            differences.added(),
                            differences.changed(),
                            differences.unchanged(),
                            differences.vanished(),
                            0));
            assertThat(newPrices()).isEqualTo(differences.prices());
            var turned = newAvailabilities();
            assertThat(turned.get(10)).isEqualTo(differences.appeared());
            assertThat(turned.get(0)).isEqualTo(differences.disappeared());
        }
        assertThat(house.store.events(FeedQuarantined.class)).isEmpty();
        assertThat(pricesSeen).isPositive();
        assertThat(availabilitiesSeen).isPositive();
    }

    @Test
    void listOfAnotherSupplierGoesInBesideIt() {
        house.suppliers.settle(RealFeeds.SHOP, "akcent", TENGE, Warehouse.CAUSE, _ -> {});
        var file = RealFeeds.files("akcent").getFirst();

        assertThat(take("akcent", file).counts().added())
                .isEqualTo(RealFeeds.read(file).offers().size());
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 10, 1_000})
    void partOfARealListHarmsNothing(int part) throws IOException {
        var files = RealFeeds.files("alstyle");
        take(files.getFirst());
        var before = offers();
        var packed = Files.readAllBytes(files.getLast());
        var cut = Arrays.copyOf(packed, (int) ((long) packed.length * (part - 1) / part));

        assertThatExceptionOfType(FeedBroken.class)
                .isThrownBy(() -> Warehouse.take(house.desk, RealFeeds.SHOP, "almaty", cut));

        assertThat(offers()).isEqualTo(before);
    }

    private Map<String, String> newPrices() {
        var prices = new TreeMap<String, String>();
        var all = house.store.events(PriceChanged.class);
        all.stream()
                .skip(pricesSeen)
                .forEach(event -> prices.put(
                        event.sku().value(),
                        tenge(Objects.requireNonNull(event.before())) + ">" + tenge(event.after())));
        assertThat(prices).as("one event each").hasSize(all.size() - pricesSeen);
        pricesSeen = all.size();
        return prices;
    }

    /** By the quantity after. */
    private Map<Integer, TreeSet<String>> newAvailabilities() {
        var turned = new TreeMap<Integer, TreeSet<String>>(Map.of(0, new TreeSet<>(), 10, new TreeSet<>()));
        var all = house.store.events(AvailabilityChanged.class);
        all.stream()
                .skip(availabilitiesSeen)
                .forEach(event -> turned.computeIfAbsent(event.after(), _ -> new TreeSet<>())
                        .add(event.sku().value()));
        availabilitiesSeen = all.size();
        return turned;
    }

    private static long tenge(Money money) {
        return money.minor() / 100;
    }

    private List<Offer> offers() {
        house.clock.advance(Duration.ofSeconds(2));
        return house.catalogue.page(RealFeeds.SHOP, null, null, 3_000).stream()
                .map(Product::offer)
                .toList();
    }

    private PriceList take(Path file) {
        return take("almaty", file);
    }

    private PriceList take(String supplier, Path file) {
        try {
            return Warehouse.take(house.desk, RealFeeds.SHOP, supplier, Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
