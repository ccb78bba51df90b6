package orderdesk.inventory.supplier;

import static orderdesk.inventory.Orders.SHOP;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import orderdesk.contracts.stock.StockEvent.FeedQuarantined;
import orderdesk.inventory.supplier.domain.PriceList;
import orderdesk.inventory.supplier.domain.PriceList.State;
import orderdesk.inventory.supplier.domain.SupplierSettings;
import orderdesk.platform.testing.FixedShops;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists of real suppliers, where they are at hand: five snapshots over 24 days, availability without quantities. */
class RealFeedsTests {

    static final Path FEEDS = Path.of("../../shared/data/feeds");
    static final SupplierSettings TENGE =
            new SupplierSettings("Алматы", "KZT", 10, 30, 30, Duration.ofDays(400), null, null, null);

    final Warehouse house = new Warehouse();

    @Test
    void snapshotsOfAMonthGoInOneAfterTheOther() throws IOException {
        Assumptions.assumeTrue(Files.isDirectory(FEEDS), "no feeds here");
        inTenge();
        List<PriceList> lists = files("alstyle").stream().map(this::take).toList();

        assertThat(lists).extracting(PriceList::state).containsOnly(State.APPLIED);
        assertThat(lists).allMatch(list -> list.counts().rejected() == 0);
        assertThat(lists.getFirst().counts().added()).isEqualTo(1998);
        assertThat(lists).extracting(PriceList::asOf).isSorted();
        assertThat(house.store.events(FeedQuarantined.class)).isEmpty();
        var last = lists.getLast().counts();
        assertThat(last.added() + last.changed() + last.unchanged()).isEqualTo(2003);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 10})
    void partOfARealListHarmsNothing(int part) throws IOException {
        Assumptions.assumeTrue(Files.isDirectory(FEEDS), "no feeds here");
        inTenge();
        take(files("alstyle").getFirst());
        var before = house.catalogue.page(SHOP, null, null, 3_000);
        var packed = Files.readAllBytes(files("alstyle").getLast());

        org.assertj.core.api.Assertions.assertThatExceptionOfType(orderdesk.inventory.supplier.feed.FeedBroken.class)
                .isThrownBy(() -> Warehouse.take(
                        house.desk, "almaty", java.util.Arrays.copyOf(packed, packed.length * (part - 1) / part)));

        house.clock.advance(Duration.ofSeconds(2));
        assertThat(house.catalogue.page(SHOP, null, null, 3_000))
                .extracting(product -> product.offer())
                .isEqualTo(before.stream().map(product -> product.offer()).toList());
    }

    private void inTenge() {
        var settings = FixedShops.tribuna();
        house.shops.with(
                SHOP,
                new orderdesk.contracts.shop.ShopSettings(
                        settings.brand(),
                        "Asia/Almaty",
                        "KZT",
                        "KZ",
                        settings.window(),
                        settings.limits(),
                        settings.retries(),
                        settings.tariffs()));
        house.supplier("almaty", TENGE);
    }

    private PriceList take(Path file) {
        try {
            return Warehouse.take(house.desk, "almaty", file).orElseThrow();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static List<Path> files(String supplier) throws IOException {
        try (var files = Files.list(FEEDS)) {
            return files.filter(file -> file.getFileName().toString().startsWith(supplier))
                    .sorted()
                    .toList();
        }
    }
}
