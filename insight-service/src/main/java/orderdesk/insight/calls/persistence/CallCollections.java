package orderdesk.insight.calls.persistence;

import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.bson.Document;
import org.bson.conversions.Bson;

/** The collections in which calls are kept; indexes are made on first use: the service starts without a database. */
final class CallCollections {

    static final String TURNS = "turns";

    /** How far what was kept has been learned. */
    static final String LEARNED = "learned";

    /** By the time, to be counted and listed; by the person, to know whether he was talked with since. */
    private static final Map<String, List<Bson>> INDEXES = Map.of(
            Learning.CALLS,
            List.of(Indexes.ascending("shop", "beganAt", "_id"), Indexes.ascending("shop", "caller", "beganAt")),
            Learning.OWED,
            List.of(Indexes.ascending("shop", "openedAt", "_id"), Indexes.ascending("shop", "person", "endedAt")),
            TURNS,
            List.of(Indexes.ascending("shop", "at"), Indexes.ascending("shop", "operator", "at")));

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
        INDEXES.getOrDefault(name, List.of()).forEach(fresh::createIndex);
        return fresh;
    }
}
