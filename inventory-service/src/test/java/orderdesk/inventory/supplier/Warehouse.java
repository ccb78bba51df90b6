package orderdesk.inventory.supplier;

import static orderdesk.inventory.Orders.NOON;
import static orderdesk.inventory.Orders.SHOP;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import orderdesk.contracts.shared.ShopId;
import orderdesk.contracts.shared.Sku;
import orderdesk.contracts.stock.StockEvent;
import orderdesk.inventory.EntriesInMemory;
import orderdesk.inventory.ListsInMemory;
import orderdesk.inventory.catalogue.CatalogueDesk;
import orderdesk.inventory.catalogue.domain.Offer;
import orderdesk.inventory.stock.StockDesk;
import orderdesk.inventory.stock.persistence.ItemKind;
import orderdesk.inventory.stock.persistence.OrderStockKind;
import orderdesk.inventory.supplier.domain.ListRules;
import orderdesk.inventory.supplier.domain.PriceList;
import orderdesk.inventory.supplier.domain.Supplier;
import orderdesk.inventory.supplier.domain.SupplierSettings;
import orderdesk.inventory.supplier.feed.FeedLimits;
import orderdesk.inventory.supplier.persistence.SupplierKind;
import orderdesk.platform.aggregate.Cause;
import orderdesk.platform.aggregate.SelectableAggregates;
import orderdesk.platform.simulator.SimulatedClock;
import orderdesk.platform.simulator.SimulatedStore;
import orderdesk.platform.testing.FixedShops;

/** All desks of the service in memory, and one supplier of the shop {@code tribuna}. */
final class Warehouse {

    static final Cause CAUSE = new Cause("manager", "c", null);
    static final SupplierSettings COUNTED = new SupplierSettings(
            "Склад",
            new ListRules("RUB", 10, 30, 30, Duration.ofDays(1), null, null, null, null, null),
            null,
            null,
            null);

    final SimulatedClock clock = new SimulatedClock(NOON);
    final SimulatedStore store = SimulatedStore.synchronous(clock);
    final FixedShops shops = new FixedShops();
    final SelectableAggregates<Supplier, StockEvent> kept = store.open(new SupplierKind());
    final SupplierDesk suppliers = new SupplierDesk(kept, shops, clock);
    final EntriesInMemory entries = new EntriesInMemory(() -> new ShopListings(suppliers, clock));
    final ListsInMemory lists = new ListsInMemory();
    final StockDesk stock = new StockDesk(
            store.open(new ItemKind()), store.open(new OrderStockKind()), entries, shops, clock, Runnable::run);
    final CatalogueDesk catalogue = new CatalogueDesk(entries, entries, stock, clock);
    final PriceListDesk desk = restarted();

    Warehouse() {
        supplier("sklad", COUNTED);
    }

    PriceListDesk restarted() {
        return new PriceListDesk(kept, entries, lists, stock, shops, clock, FeedLimits.DEFAULT);
    }

    void supplier(String code, SupplierSettings settings) {
        suppliers.settle(SHOP, code, settings, CAUSE, _ -> {});
    }

    PriceList take(String list) {
        return take("sklad", list);
    }

    PriceList take(String supplier, String list) {
        return take(desk, SHOP, supplier, list.getBytes(StandardCharsets.UTF_8));
    }

    static PriceList take(PriceListDesk desk, ShopId shop, String supplier, byte[] list) {
        try {
            var file = Files.createTempFile("list", ".yml");
            try {
                Files.write(file, list);
                return desk.take(shop, supplier, file, sha256(list), CAUSE).orElseThrow();
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Optional<PriceList> take(PriceListDesk desk, String supplier, Path file) throws IOException {
        return desk.take(SHOP, supplier, file, sha256(Files.readAllBytes(file)), CAUSE);
    }

    Supplier sklad() {
        return suppliers.find(SHOP, "sklad").orElseThrow().state();
    }

    /** The offers that count now, a second after whatever happened. */
    List<Offer> offers(String... skus) {
        clock.advance(Duration.ofSeconds(2));
        return entries.of(SHOP, List.of(skus).stream().map(Sku::new).toList());
    }

    int units(String sku) {
        return offers(sku).stream().mapToInt(Offer::units).sum();
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
