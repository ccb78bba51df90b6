package orderdesk.platform.aggregate.mongo;

import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ThreadFactory;
import orderdesk.platform.aggregate.AggregateKind;
import orderdesk.platform.aggregate.StoreUnavailable;
import orderdesk.platform.aggregate.port.Databases;
import orderdesk.platform.aggregate.port.Documents;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A service's database in MongoDB 6 or later, a replica set; its client has {@code retryWrites} on. */
public final class MongoDatabases implements Databases, AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(MongoDatabases.class);

    private final MongoDatabase database;
    private final ThreadFactory threads;
    private final MeterRegistry meters;
    private final List<MongoDocuments> opened = new CopyOnWriteArrayList<>();

    public MongoDatabases(MongoDatabase database, ThreadFactory threads, MeterRegistry meters) {
        this.database = database;
        this.threads = threads;
        this.meters = meters;
    }

    /** Where the database is away, collections and indexes are made on first use. */
    @Override
    public Documents open(AggregateKind<?, ?> kind) {
        var collections = new MongoCollections(database, kind);
        try {
            collections.prepare();
        } catch (StoreUnavailable e) {
            log.warn("The database does not answer yet: {}", e.getMessage());
        }
        var documents = new MongoDocuments(collections, threads, operation -> bulks(kind, operation));
        opened.add(documents);
        return documents;
    }

    private DistributionSummary bulks(AggregateKind<?, ?> kind, String operation) {
        return DistributionSummary.builder("orderdesk.store.bulk")
                .description("Operations that travelled together")
                .tag("collection", kind.collection())
                .tag("operation", operation)
                .register(meters);
    }

    @Override
    public Instant now() {
        return Failures.reading(() -> Instant.ofEpochMilli(
                MongoCollections.hello(database).getDateTime("localTime").getValue()));
    }

    @Override
    public void close() {
        opened.forEach(MongoDocuments::close);
    }
}
