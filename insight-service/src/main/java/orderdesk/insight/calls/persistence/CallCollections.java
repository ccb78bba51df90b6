package orderdesk.insight.calls.persistence;

import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.bson.Document;
import org.bson.conversions.Bson;

/** The collections in which calls are kept; indexes are made on first use: the service starts without a database. */
final class CallCollections {

    static final String TURNS = "turns";

    private static final Map<String, Bson> BY_TIME = Map.of(
            Learning.CALLS,
            Indexes.ascending("shop", "beganAt"),
            Learning.OWED,
            Indexes.ascending("shop", "openedAt"),
            TURNS,
            Indexes.ascending("shop", "at"));

    private static final Map<String, Bson> BY_PERSON = Map.of(
            Learning.CALLS,
            Indexes.ascending("shop", "caller", "beganAt"),
            Learning.OWED,
            Indexes.ascending("shop", "person", "endedAt"),
            TURNS,
            Indexes.ascending("shop", "operator", "at"));

    private final Supplier<MongoDatabase> database;
    private final Map<String, MongoCollection<Document>> indexed = new ConcurrentHashMap<>();

    CallCollections(Supplier<MongoDatabase> database) {
        this.database = database;
    }

    MongoCollection<Document> of(String name) {
        return indexed.computeIfAbsent(name, this::made);
    }

    private MongoCollection<Document> made(String name) {
        var fresh = database.get()
                .getCollection(name)
                .withWriteConcern(WriteConcern.MAJORITY.withJournal(true))
                .withReadConcern(ReadConcern.LOCAL);
        fresh.createIndex(BY_TIME.get(name));
        fresh.createIndex(BY_PERSON.get(name));
        return fresh;
    }
}
