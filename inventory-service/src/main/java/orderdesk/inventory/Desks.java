package orderdesk.inventory;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import orderdesk.contracts.stock.StockEvent;
import orderdesk.inventory.catalogue.AnaloguesDesk;
import orderdesk.inventory.catalogue.CatalogueDesk;
import orderdesk.inventory.catalogue.StaleItems;
import orderdesk.inventory.catalogue.domain.Analogues;
import orderdesk.inventory.catalogue.domain.Entries;
import orderdesk.inventory.catalogue.persistence.Collections;
import orderdesk.inventory.catalogue.persistence.MongoEntries;
import orderdesk.inventory.catalogue.persistence.MongoOffers;
import orderdesk.inventory.delivery.PickupDesk;
import orderdesk.inventory.delivery.persistence.MongoPickupPoints;
import orderdesk.inventory.delivery.persistence.MongoPointLists;
import orderdesk.inventory.draft.DraftDesk;
import orderdesk.inventory.draft.persistence.SearchKind;
import orderdesk.inventory.price.PriceDesk;
import orderdesk.inventory.price.domain.Pricing;
import orderdesk.inventory.query.ChannelDesk;
import orderdesk.inventory.stock.AbsentGoods;
import orderdesk.inventory.stock.StockDesk;
import orderdesk.inventory.stock.domain.Item;
import orderdesk.inventory.stock.domain.OrderStock;
import orderdesk.inventory.stock.persistence.OrderStockKind;
import orderdesk.inventory.supplier.AccuracyFigures;
import orderdesk.inventory.supplier.PriceListDesk;
import orderdesk.inventory.supplier.ShopListings;
import orderdesk.inventory.supplier.SupplierDesk;
import orderdesk.inventory.supplier.SyncMeters;
import orderdesk.inventory.supplier.domain.PriceLists;
import orderdesk.inventory.supplier.domain.Supplier;
import orderdesk.inventory.supplier.feed.FeedLimits;
import orderdesk.inventory.supplier.fetch.FetchDesk;
import orderdesk.inventory.supplier.fetch.HttpFeeds;
import orderdesk.inventory.supplier.persistence.MongoPriceLists;
import orderdesk.inventory.supplier.persistence.MongoUploads;
import orderdesk.inventory.supplier.persistence.SupplierKind;
import orderdesk.inventory.supplier.push.PushDesk;
import orderdesk.inventory.warehouse.MeteredTimes;
import orderdesk.inventory.warehouse.WarehouseDesk;
import orderdesk.inventory.warehouse.persistence.QuestionKind;
import orderdesk.platform.aggregate.AggregateStore;
import orderdesk.platform.aggregate.Aggregates;
import orderdesk.platform.aggregate.SelectableAggregates;
import orderdesk.platform.shops.Shops;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.data.mongodb.MongoDatabaseFactory;

/** The use cases of the service, on their real stores. */
@Configuration(proxyBeanMethods = false)
class Desks {

    @Bean
    SelectableAggregates<Supplier, StockEvent> suppliers(AggregateStore store) {
        return store.open(new SupplierKind());
    }

    @Bean
    SupplierDesk supplierDesk(SelectableAggregates<Supplier, StockEvent> suppliers, Shops shops, Clock clock) {
        return new SupplierDesk(suppliers, shops, clock);
    }

    @Bean
    Collections collections(MongoDatabaseFactory mongo) {
        return new Collections(mongo::getMongoDatabase);
    }

    @Bean
    Entries entries(Collections collections) {
        return new MongoEntries(collections);
    }

    @Bean
    MongoOffers offers(
            Collections collections,
            SupplierDesk suppliers,
            Aggregates<Analogues, StockEvent> analogues,
            SelectableAggregates<Pricing, StockEvent> pricings,
            Clock clock) {
        return new MongoOffers(
                collections,
                new ShopListings(suppliers, clock),
                AnaloguesDesk.declarations(analogues),
                PriceDesk.ownPrices(pricings));
    }

    @Bean
    SelectableAggregates<OrderStock, StockEvent> orderStocks(AggregateStore store) {
        return store.open(new OrderStockKind());
    }

    @Bean
    StockDesk stockDesk(
            SelectableAggregates<Item, StockEvent> items,
            SelectableAggregates<OrderStock, StockEvent> orderStocks,
            MongoOffers offers,
            ChannelDesk channels,
            Shops shops,
            Clock clock) {
        Executor lanes = Executors.newVirtualThreadPerTaskExecutor();
        return new StockDesk(items, orderStocks, offers, channels, shops, clock, lanes);
    }

    @Bean
    DraftDesk draftDesk(AggregateStore store, MongoOffers offers, Shops shops, Clock clock) {
        return new DraftDesk(store.open(new SearchKind()), offers, offers, shops, clock);
    }

    @Bean
    WarehouseDesk warehouseDesk(AggregateStore store, StockDesk stock, MeterRegistry meters, Clock clock) {
        return new WarehouseDesk(store.open(new QuestionKind()), stock, new MeteredTimes(meters), clock);
    }

    @Bean
    PriceLists priceLists(MongoDatabaseFactory mongo) {
        return new MongoPriceLists(mongo::getMongoDatabase);
    }

    @Bean
    PriceListDesk priceListDesk(
            SelectableAggregates<Supplier, StockEvent> suppliers,
            Entries entries,
            PriceLists lists,
            StockDesk stock,
            Shops shops,
            Clock clock) {
        return new PriceListDesk(suppliers, entries, lists, stock, shops, clock, FeedLimits.DEFAULT);
    }

    /** @param anywhere for trying things out: lists on this machine */
    @Bean
    HttpFeeds feeds(@Value("${orderdesk.feeds.anywhere:false}") boolean anywhere, Environment environment) {
        if (anywhere && environment.acceptsProfiles(Profiles.of("production"))) {
            throw new IllegalStateException("orderdesk.feeds.anywhere opens our own network to every shop");
        }
        return new HttpFeeds(anywhere, HttpFeeds.Limits.USUAL);
    }

    @Bean
    FetchDesk fetchDesk(
            SelectableAggregates<Supplier, StockEvent> suppliers,
            PriceListDesk lists,
            HttpFeeds feeds,
            Shops shops,
            Clock clock) {
        return new FetchDesk(suppliers, lists, feeds, shops, clock, Executors.newVirtualThreadPerTaskExecutor());
    }

    @Bean
    SyncMeters syncMeters(SupplierDesk suppliers, Shops shops, Clock clock, MeterRegistry meters) {
        return new SyncMeters(suppliers, shops, clock, meters);
    }

    @Bean
    AccuracyFigures accuracyFigures(PriceListDesk lists, Shops shops, Clock clock) {
        return new AccuracyFigures(lists, shops, clock);
    }

    @Bean
    StaleItems staleItems(StockDesk stock, MongoOffers offers, Clock clock) {
        return new StaleItems(stock, offers, clock);
    }

    @Bean
    AbsentGoods absentGoods(StockDesk stock, Shops shops) {
        return new AbsentGoods(stock, shops);
    }

    @Bean
    PushDesk pushDesk(MongoDatabaseFactory mongo, PriceListDesk lists, Clock clock) {
        return new PushDesk(new MongoUploads(mongo::getMongoDatabase), lists, clock);
    }

    @Bean
    PickupDesk pickupDesk(MongoDatabaseFactory mongo, Clock clock) {
        return new PickupDesk(
                new MongoPickupPoints(mongo::getMongoDatabase), new MongoPointLists(mongo::getMongoDatabase), clock);
    }

    @Bean
    CatalogueDesk catalogueDesk(MongoOffers offers, StockDesk stock, Clock clock) {
        return new CatalogueDesk(offers, offers, stock, clock);
    }
}
