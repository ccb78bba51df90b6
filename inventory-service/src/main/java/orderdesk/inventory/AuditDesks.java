package orderdesk.inventory;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import orderdesk.contracts.stock.StockEvent;
import orderdesk.inventory.catalogue.persistence.MongoOffers;
import orderdesk.inventory.stock.StockKeeping;
import orderdesk.inventory.stock.audit.AuditMeters;
import orderdesk.inventory.stock.audit.StockAuditor;
import orderdesk.inventory.stock.domain.Item;
import orderdesk.inventory.stock.domain.OrderStock;
import orderdesk.inventory.stock.persistence.ItemKind;
import orderdesk.inventory.stock.persistence.MongoPieces;
import orderdesk.inventory.stock.persistence.WalkingKind;
import orderdesk.platform.aggregate.AggregateStore;
import orderdesk.platform.aggregate.SelectableAggregates;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.MongoDatabaseFactory;

/** Warehouses and their auditor, on the real store. */
@Configuration(proxyBeanMethods = false)
class AuditDesks {

    @Bean
    SelectableAggregates<Item, StockEvent> items(AggregateStore store) {
        return store.open(new ItemKind());
    }

    @Bean
    StockAuditor stockAuditor(
            MongoDatabaseFactory mongo,
            SelectableAggregates<OrderStock, StockEvent> orderStocks,
            AggregateStore store,
            Clock clock) {
        var pieces = new MongoPieces(mongo::getMongoDatabase);
        return new StockAuditor(pieces, orderStocks, store.open(new WalkingKind()), clock);
    }

    @Bean
    StockKeeping stockKeeping(
            SelectableAggregates<Item, StockEvent> items,
            SelectableAggregates<OrderStock, StockEvent> orderStocks,
            MongoOffers offers,
            Clock clock) {
        return new StockKeeping(items, orderStocks, offers, clock);
    }

    @Bean
    AuditMeters auditMeters(StockAuditor auditor, MeterRegistry meters, Clock clock) {
        return new AuditMeters(auditor, meters, clock);
    }
}
