package orderdesk.platform.aggregate.mongo;

import com.mongodb.client.MongoDatabase;
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
    private final List<MongoDocuments> opened = new CopyOnWriteArrayList<>();

    public MongoDatabases(MongoDatabase database, ThreadFactory threads) {
        this.database = database;
        this.threads = threads;
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
        var documents = new MongoDocuments(collections, threads);
        opened.add(documents);
        return documents;
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
