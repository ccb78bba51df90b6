package orderdesk.insight.aftersale.persistence;

import com.mongodb.MongoException;
import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import orderdesk.contracts.order.AfterSaleEvent;
import orderdesk.contracts.shared.ShopId;
import orderdesk.insight.aftersale.domain.SaleCase;
import orderdesk.insight.aftersale.domain.SaleCases;
import orderdesk.insight.figures.domain.Period;
import orderdesk.platform.aggregate.StoreUnavailable;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** One document per case; none is ever loaded to be changed. */
final class MongoSaleCases implements SaleCases {

    static final String COLLECTION = "afterSales";

    private static final int DUPLICATE_KEY = 11000;

    /** Two instances that make the same document at once: the second finds it at its next try. */
    private static final int TRIES = 3;

    private static final int BATCH = 2_000;

    private final Supplier<MongoDatabase> database;
    private final ConcurrentHashMap<String, MongoCollection<Document>> indexed = new ConcurrentHashMap<>();

    MongoSaleCases(Supplier<MongoDatabase> database) {
        this.database = database;
    }

    @Override
    public void learn(ShopId shop, AfterSaleEvent event) {
        var which = Filters.and(Filters.eq("_id", event.caseId().toString()), Filters.eq("shop", shop.value()));
        write(which, Updates.combine(SaleDocuments.taught(event)), 1);
    }

    private void write(Bson which, Bson updates, int attempt) {
        try {
            cases().updateOne(which, updates, new UpdateOptions().upsert(true));
        } catch (MongoException e) {
            if (e.getCode() != DUPLICATE_KEY || attempt == TRIES) {
                throw new StoreUnavailable("What was said of a case is not kept", e);
            }
            write(which, updates, attempt + 1);
        }
    }

    @Override
    public List<SaleCase> of(Period period) {
        var its = Filters.in("shop", period.shops().stream().map(ShopId::value).toList());
        var either = Filters.or(during("openedAt", period), during("refund.askedAt", period));
        var found = new ArrayList<SaleCase>();
        try {
            cases().find(Filters.and(its, either))
                    .batchSize(BATCH)
                    .forEach(stored -> found.add(SaleDocuments.read(stored)));
        } catch (MongoException e) {
            throw new StoreUnavailable("Cases cannot be read", e);
        }
        return found;
    }

    @Override
    public List<SaleCase> page(Counted which, @Nullable Place after, int limit) {
        try {
            return cases().find(WantedSales.of(which, after))
                    .sort(Sorts.ascending(WantedSales.at(which.counted()), "_id"))
                    .limit(limit)
                    .map(SaleDocuments::read)
                    .into(new ArrayList<>());
        } catch (MongoException e) {
            throw new StoreUnavailable("Cases cannot be read", e);
        }
    }

    private static Bson during(String field, Period period) {
        return Filters.and(Filters.gte(field, period.from()), Filters.lt(field, period.until()));
    }

    /** Indexes are made on first use: the service starts without a database. */
    private MongoCollection<Document> cases() {
        return indexed.computeIfAbsent(COLLECTION, this::made);
    }

    private MongoCollection<Document> made(String name) {
        var fresh = database.get()
                .getCollection(name)
                .withWriteConcern(WriteConcern.MAJORITY.withJournal(true))
                .withReadConcern(ReadConcern.LOCAL);
        fresh.createIndex(Indexes.ascending("shop", "openedAt"));
        fresh.createIndex(Indexes.ascending("shop", "refund.askedAt"));
        return fresh;
    }
}
