package orderdesk.insight.person;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Indexes.ascending;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import orderdesk.contracts.shared.ShopId;
import org.bson.BsonDateTime;
import org.bson.BsonDocument;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * Documents of which nothing was forgotten yet, the oldest first. Whoever replaces one takes its mark away, and it is
 * looked at again.
 *
 * @param since the field by which they are old
 */
record Unforgotten(String collection, String since) {

    private static final String MARK = "forgotten";

    void prepare(MongoDatabase database) {
        documents(database).createIndex(ascending("shop", MARK, since, "_id"));
    }

    /** @param more that they must be */
    List<BsonDocument> find(
            MongoDatabase database, ShopId shop, Instant before, @Nullable BsonDocument after, int limit, Bson more) {
        var old = and(eq("shop", shop.value()), eq(MARK, null), lte(since, before), more);
        return documents(database)
                .find(after == null ? old : and(old, behind(after)))
                .sort(ascending(since, "_id"))
                .limit(limit)
                .into(new ArrayList<>());
    }

    private Bson behind(BsonDocument after) {
        var at = after.get(since);
        return or(gt(since, at), and(eq(since, at), gt("_id", after.get("_id"))));
    }

    /**
     * @param same what must be as it was read
     * @return whether it was, and is marked
     */
    boolean settle(MongoDatabase database, BsonDocument read, Bson same, Bson change, Instant now) {
        var marked = Updates.combine(change, Updates.set(MARK, new BsonDateTime(now.toEpochMilli())));
        return documents(database)
                        .updateOne(and(eq("_id", read.get("_id")), eq(MARK, null), same), marked)
                        .getModifiedCount()
                == 1;
    }

    Instant at(BsonDocument read) {
        return Instant.ofEpochMilli(read.getDateTime(since).getValue());
    }

    private MongoCollection<BsonDocument> documents(MongoDatabase database) {
        return database.getCollection(collection, BsonDocument.class)
                .withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
    }
}
