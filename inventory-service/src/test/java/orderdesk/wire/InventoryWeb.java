package orderdesk.wire;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import orderdesk.contracts.shared.Sku;
import orderdesk.contracts.stock.StockEvent;
import orderdesk.inventory.EntriesInMemory;
import orderdesk.inventory.ListsInMemory;
import orderdesk.inventory.UploadsInMemory;
import orderdesk.inventory.catalogue.AnaloguesDesk;
import orderdesk.inventory.catalogue.CatalogueDesk;
import orderdesk.inventory.catalogue.StaleItems;
import orderdesk.inventory.catalogue.domain.Analogues;
import orderdesk.inventory.catalogue.persistence.AnaloguesKind;
import orderdesk.inventory.delivery.PickupDesk;
import orderdesk.inventory.delivery.PointListsInMemory;
import orderdesk.inventory.delivery.PointsInMemory;
import orderdesk.inventory.picture.PictureDesk;
import orderdesk.inventory.price.PriceDesk;
import orderdesk.inventory.price.Prices;
import orderdesk.inventory.price.WatchDesk;
import orderdesk.inventory.price.domain.Pricing;
import orderdesk.inventory.price.persistence.PricingKind;
import orderdesk.inventory.price.persistence.WatchKind;
import orderdesk.inventory.query.ChannelDesk;
import orderdesk.inventory.query.QueryDesk;
import orderdesk.inventory.query.SupplierLinks;
import orderdesk.inventory.query.persistence.ChannelKind;
import orderdesk.inventory.query.persistence.QueryKind;
import orderdesk.inventory.stock.AbsentGoods;
import orderdesk.inventory.stock.StockDesk;
import orderdesk.inventory.stock.StockKeeping;
import orderdesk.inventory.stock.audit.Pieces;
import orderdesk.inventory.stock.audit.StockAuditor;
import orderdesk.inventory.stock.persistence.ItemKind;
import orderdesk.inventory.stock.persistence.OrderStockKind;
import orderdesk.inventory.stock.persistence.WalkingKind;
import orderdesk.inventory.supplier.AccuracyFigures;
import orderdesk.inventory.supplier.PriceListDesk;
import orderdesk.inventory.supplier.ShopListings;
import orderdesk.inventory.supplier.SupplierDesk;
import orderdesk.inventory.supplier.domain.Supplier;
import orderdesk.inventory.supplier.feed.FeedLimits;
import orderdesk.inventory.supplier.fetch.HttpFeeds;
import orderdesk.inventory.supplier.persistence.SupplierKind;
import orderdesk.inventory.supplier.push.PushDesk;
import orderdesk.inventory.warehouse.WarehouseDesk;
import orderdesk.inventory.warehouse.persistence.QuestionKind;
import orderdesk.platform.aggregate.Aggregates;
import orderdesk.platform.aggregate.SelectableAggregates;
import orderdesk.platform.shops.Shops;
import orderdesk.platform.simulator.SimulatedStore;
import orderdesk.platform.testing.FixedShops;
import orderdesk.platform.testing.Tokens;
import orderdesk.platform.web.WebOnly;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;

/** The service's HTTP side over stores in memory; outside its packages, so that a test of the whole service does not find it. */
@SpringBootConfiguration(proxyBeanMethods = false)
@ComponentScan({
    "orderdesk.inventory.web",
    "orderdesk.inventory.stock.web",
    "orderdesk.inventory.catalogue.web",
    "orderdesk.inventory.query.web",
    "orderdesk.inventory.supplier.web",
    "orderdesk.inventory.warehouse.web",
    "orderdesk.inventory.delivery.web",
    "orderdesk.inventory.picture.web",
    "orderdesk.inventory.price.web"
})
@Import({WebOnly.class, Tokens.Issuer.class})
public class InventoryWeb {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T09:00:00Z"), ZoneOffset.UTC);

    @Bean
    Clock clock() {
        return CLOCK;
    }

    @Bean
    SimulatedStore store() {
        return SimulatedStore.synchronous(CLOCK);
    }

    @Bean
    Shops shops() {
        return new FixedShops();
    }

    @Bean
    SelectableAggregates<Supplier, StockEvent> suppliers(SimulatedStore store) {
        return store.open(new SupplierKind());
    }

    @Bean
    SupplierDesk supplierDesk(SelectableAggregates<Supplier, StockEvent> suppliers, Shops shops) {
        return new SupplierDesk(suppliers, shops, CLOCK);
    }

    /** Without the second of patience that the service has with its listings. */
    @Bean
    EntriesInMemory entries(SupplierDesk suppliers) {
        return new EntriesInMemory(() -> new ShopListings(suppliers, CLOCK));
    }

    @Bean
    StockDesk stockDesk(SimulatedStore store, EntriesInMemory entries, ChannelDesk channels, Shops shops) {
        return new StockDesk(
                store.open(new ItemKind()),
                store.open(new OrderStockKind()),
                entries,
                channels,
                shops,
                CLOCK,
                Runnable::run);
    }

    @Bean
    ChannelDesk channelDesk(SimulatedStore store) {
        return new ChannelDesk(store.open(new ChannelKind()), CLOCK);
    }

    @Bean
    QueryDesk queryDesk(SimulatedStore store, ChannelDesk channels, Shops shops) {
        return new QueryDesk(store.open(new QueryKind()), store.open(new OrderStockKind()), channels, shops, CLOCK);
    }

    @Bean
    SupplierLinks supplierLinks() {
        return new SupplierLinks(URI.create("http://127.0.0.1:8102"), "key");
    }

    @Bean
    StockKeeping stockKeeping(SimulatedStore store, EntriesInMemory entries) {
        return new StockKeeping(store.open(new ItemKind()), store.open(new OrderStockKind()), entries, CLOCK);
    }

    /** Of two shops, an item of each of which is wrong. */
    @Bean
    StockAuditor stockAuditor(SimulatedStore store) {
        var wrong = List.of(
                new Pieces("1", FixedShops.TRIBUNA, new Sku("OURS"), 5, 0, 0, 9, 0, 0, List.of()),
                new Pieces("2", FixedShops.CHASY, new Sku("THEIRS"), 5, 0, 0, 9, 0, 0, List.of()));
        return new StockAuditor(
                (last, _) -> last.isEmpty() ? wrong : List.of(),
                store.open(new OrderStockKind()),
                store.open(new WalkingKind()),
                CLOCK);
    }

    @Bean
    WarehouseDesk warehouseDesk(SimulatedStore store, StockDesk stock) {
        return new WarehouseDesk(store.open(new QuestionKind()), stock, (_, _) -> {}, CLOCK);
    }

    @Bean
    CatalogueDesk catalogueDesk(EntriesInMemory entries, StockDesk stock) {
        return new CatalogueDesk(entries, entries, stock, CLOCK);
    }

    /** From this machine, too. */
    @Bean
    PictureDesk pictureDesk(CatalogueDesk catalogue) {
        return new PictureDesk(catalogue, new HttpFeeds(true, PictureDesk.LIMITS));
    }

    @Bean
    AnaloguesDesk analoguesDesk(SimulatedStore store, EntriesInMemory entries, StockDesk stock) {
        Aggregates<Analogues, StockEvent> declared = store.open(new AnaloguesKind());
        entries.declares(AnaloguesDesk.declarations(declared));
        return new AnaloguesDesk(declared, entries, stock);
    }

    @Bean
    Prices prices(SimulatedStore store, SupplierDesk suppliers, EntriesInMemory entries, Shops shops) {
        SelectableAggregates<Pricing, StockEvent> pricings = store.open(new PricingKind());
        var listed = entries.of(shop -> new ShopListings(suppliers, CLOCK).of(shop));
        var competing =
                entries.of(shop -> ShopListings.ofCompetitors(suppliers, CLOCK).of(shop));
        entries.pricedBy(PriceDesk.ownPrices(pricings));
        return Prices.of(
                pricings,
                store.open(new WatchKind()),
                listed,
                competing,
                competing,
                suppliers,
                shops,
                CLOCK,
                Runnable::run);
    }

    @Bean
    PriceDesk priceDesk(Prices prices) {
        return prices.desk();
    }

    @Bean
    WatchDesk watchDesk(Prices prices) {
        return prices.watch();
    }

    @Bean
    AccuracyFigures accuracyFigures(PriceListDesk lists, Shops shops) {
        return new AccuracyFigures(lists, shops, CLOCK);
    }

    @Bean
    StaleItems staleItems(StockDesk stock, EntriesInMemory entries) {
        return new StaleItems(stock, entries, CLOCK);
    }

    @Bean
    AbsentGoods absentGoods(StockDesk stock, Shops shops) {
        return new AbsentGoods(stock, shops);
    }

    @Bean
    PushDesk pushDesk(PriceListDesk lists) {
        return new PushDesk(new UploadsInMemory(), lists, CLOCK);
    }

    @Bean
    PickupDesk pickupDesk() {
        return new PickupDesk(new PointsInMemory(), new PointListsInMemory(), CLOCK);
    }

    @Bean
    PriceListDesk priceListDesk(
            SelectableAggregates<Supplier, StockEvent> suppliers,
            EntriesInMemory entries,
            StockDesk stock,
            Shops shops) {
        return new PriceListDesk(suppliers, entries, new ListsInMemory(), stock, shops, CLOCK, FeedLimits.DEFAULT);
    }
}
