package orderdesk.inventory;

import java.time.Clock;
import java.util.concurrent.Executors;
import orderdesk.contracts.stock.StockEvent;
import orderdesk.inventory.catalogue.AnaloguesDesk;
import orderdesk.inventory.catalogue.domain.Analogues;
import orderdesk.inventory.catalogue.domain.Declarations;
import orderdesk.inventory.catalogue.domain.OwnPrices;
import orderdesk.inventory.catalogue.persistence.AnaloguesKind;
import orderdesk.inventory.catalogue.persistence.Collections;
import orderdesk.inventory.catalogue.persistence.MongoOffers;
import orderdesk.inventory.price.PriceDesk;
import orderdesk.inventory.price.Prices;
import orderdesk.inventory.price.WatchDesk;
import orderdesk.inventory.price.domain.Pricing;
import orderdesk.inventory.price.persistence.PricingKind;
import orderdesk.inventory.price.persistence.WatchKind;
import orderdesk.inventory.stock.StockDesk;
import orderdesk.inventory.supplier.ShopListings;
import orderdesk.inventory.supplier.SupplierDesk;
import orderdesk.platform.aggregate.AggregateStore;
import orderdesk.platform.aggregate.Aggregates;
import orderdesk.platform.aggregate.SelectableAggregates;
import orderdesk.platform.aggregate.StoreUnavailable;
import orderdesk.platform.shops.Shops;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.Scheduled;

/** What products are beside others: what does instead of them, and what competitors take for them. */
@Configuration(proxyBeanMethods = false)
class PriceDesks {

    @Bean
    Aggregates<Analogues, StockEvent> analogues(AggregateStore store) {
        return store.open(new AnaloguesKind());
    }

    @Bean
    AnaloguesDesk analoguesDesk(Aggregates<Analogues, StockEvent> analogues, MongoOffers offers, StockDesk stock) {
        return new AnaloguesDesk(analogues, offers, stock);
    }

    @Bean
    SelectableAggregates<Pricing, StockEvent> pricings(AggregateStore store) {
        return store.open(new PricingKind());
    }

    @Bean
    Prices prices(
            SelectableAggregates<Pricing, StockEvent> pricings,
            AggregateStore store,
            Collections collections,
            SupplierDesk suppliers,
            Shops shops,
            Clock clock) {
        var listed =
                new MongoOffers(collections, new ShopListings(suppliers, clock), Declarations.NONE, OwnPrices.NONE);
        var competing = new MongoOffers(
                collections, ShopListings.ofCompetitors(suppliers, clock), Declarations.NONE, OwnPrices.NONE);
        return Prices.of(
                pricings,
                store.open(new WatchKind()),
                listed,
                competing,
                competing,
                suppliers,
                shops,
                clock,
                Executors.newVirtualThreadPerTaskExecutor());
    }

    /** Looks every few seconds whether a list or a rule has changed. */
    @Bean
    Scheduling priceWatching(WatchDesk desk) {
        return new Scheduling(desk);
    }

    record Scheduling(WatchDesk desk) {

        private static final Logger LOG = LoggerFactory.getLogger(Scheduling.class);

        @Scheduled(fixedDelay = 3_000)
        void look() {
            try {
                desk.resume();
            } catch (StoreUnavailable e) {
                LOG.warn("Competitors' prices wait for the database: {}", e.getMessage());
            }
        }
    }

    @Bean
    PriceDesk priceDesk(Prices prices) {
        return prices.desk();
    }

    @Bean
    WatchDesk watchDesk(Prices prices) {
        return prices.watch();
    }
}
