package orderdesk.platform.aggregate.mongo;

import com.mongodb.MongoCommandException;
import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.CreateCollectionOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ValidationOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import orderdesk.platform.aggregate.AggregateKind;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonString;
import org.bson.RawBsonDocument;
import org.bson.codecs.BsonDocumentCodec;
import org.bson.conversions.Bson;

/** The collections of one kind, with the concern that each use wants; made on first use, when the database answers. */
final class MongoCollections {

    static final BsonDocumentCodec CODEC = new BsonDocumentCodec();

    /** Journaled by a majority; who waits longer than this does not know. */
    private static final WriteConcern DURABLE =
            WriteConcern.MAJORITY.withJournal(true).withWTimeout(10, TimeUnit.SECONDS);

    /** Keeps a compare-and-set, which is an upsert, from leaving a fragment where the document is gone. */
    private static final Bson WHOLE = Filters.exists("made");

    private static final int EXISTS_ALREADY = 48;

    private final MongoDatabase database;
    private final AggregateKind<?, ?> kind;
    private final Pages pages;
    private final ReentrantLock preparing = new ReentrantLock();
    private volatile boolean prepared;

    MongoCollections(MongoDatabase database, AggregateKind<?, ?> kind) {
        this.database = database;
        this.kind = kind;
        this.pages = new Pages(database.getCollection(pagesName(), BsonDocument.class)
                .withWriteConcern(DURABLE)
                .withReadConcern(ReadConcern.MAJORITY));
    }

    private String pagesName() {
        return kind.collection() + ".pages";
    }

    MongoCollection<BsonDocument> durable() {
        return database.getCollection(kind.collection(), BsonDocument.class).withWriteConcern(DURABLE);
    }

    /** For what a crash may take back. */
    MongoCollection<BsonDocument> quick() {
        return database.getCollection(kind.collection(), BsonDocument.class)
                .withWriteConcern(WriteConcern.W1.withJournal(false));
    }

    MongoCollection<RawBsonDocument> local() {
        return database.getCollection(kind.collection(), RawBsonDocument.class).withReadConcern(ReadConcern.LOCAL);
    }

    MongoCollection<RawBsonDocument> majority() {
        return database.getCollection(kind.collection(), RawBsonDocument.class).withReadConcern(ReadConcern.MAJORITY);
    }

    Pages pages() {
        return pages;
    }

    /** @throws orderdesk.platform.aggregate.StoreUnavailable while the database does not answer */
    void prepare() {
        if (prepared) {
            return;
        }
        preparing.lock();
        try {
            if (!prepared) {
                Failures.reading(this::create);
                prepared = true;
            }
        } finally {
            preparing.unlock();
        }
    }

    private boolean create() {
        requireReplicaSet();
        createCollection();
        var indexes = new ArrayList<IndexModel>();
        indexes.add(new IndexModel(Indexes.ascending("wakeAt"), new IndexOptions().sparse(true)));
        for (var keys : kind.indexes()) {
            var names = new ArrayList<>(List.of("shop"));
            keys.forEach(key -> names.add("keys." + key));
            indexes.add(new IndexModel(Indexes.ascending(names)));
        }
        database.getCollection(kind.collection()).createIndexes(indexes);
        database.getCollection(pagesName()).createIndex(Indexes.ascending("shop", "aggregate", "first"));
        return true;
    }

    private void createCollection() {
        try {
            var validation = new ValidationOptions().validator(WHOLE);
            database.createCollection(kind.collection(), new CreateCollectionOptions().validationOptions(validation));
        } catch (MongoCommandException e) {
            if (e.getCode() != EXISTS_ALREADY) {
                throw e;
            }
            database.runCommand(new BsonDocument("collMod", new BsonString(kind.collection()))
                    .append("validator", WHOLE.toBsonDocument()));
        }
    }

    private void requireReplicaSet() {
        if (!hello(database).containsKey("setName")) {
            throw new IllegalStateException("The database is no replica set: nothing in it would be durable");
        }
    }

    static BsonDocument hello(MongoDatabase database) {
        return database.runCommand(new BsonDocument("hello", new BsonInt32(1)), BsonDocument.class);
    }
}
