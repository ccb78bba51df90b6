package orderdesk.platform.shops;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.types.Binary;

/** The copy in the collection {@code knownShops}: a document per aggregate, and a last one once all are there. */
final class MongoShopsCopy implements ShopsCopy {

    private static final String FINISHED = "finished";
    private static final int DUPLICATE_KEY = 11000;

    private final MongoCollection<Document> collection;

    MongoShopsCopy(MongoDatabase database) {
        this.collection =
                database.getCollection("knownShops").withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
    }

    @Override
    public Optional<List<Kept>> read() {
        if (collection.find(eq("_id", FINISHED)).first() == null) {
            return Optional.empty();
        }
        return Optional.of(
                collection.find(exists("sequence")).map(MongoShopsCopy::kept).into(new ArrayList<>()));
    }

    private static Kept kept(Document found) {
        return new Kept(
                found.getString("subject"),
                found.getLong("sequence"),
                found.get("event", Binary.class).getData());
    }

    @Override
    public void keep(Collection<Kept> newer) {
        if (!newer.isEmpty()) {
            write(newer.stream().map(MongoShopsCopy::replacement).toList());
        }
        collection.replaceOne(eq("_id", FINISHED), new Document("_id", FINISHED), new ReplaceOptions().upsert(true));
    }

    /** Its filter does not match what is newer, so that the upsert then fails on {@code _id}: all is well. */
    private static ReplaceOneModel<Document> replacement(Kept kept) {
        var id = "shop/" + kept.subject();
        return new ReplaceOneModel<>(
                and(eq("_id", id), lt("sequence", kept.sequence())),
                new Document("_id", id)
                        .append("subject", kept.subject())
                        .append("sequence", kept.sequence())
                        .append("event", new Binary(kept.event())),
                new ReplaceOptions().upsert(true));
    }

    private void write(List<ReplaceOneModel<Document>> replacements) {
        try {
            collection.bulkWrite(replacements, new BulkWriteOptions().ordered(false));
        } catch (MongoBulkWriteException e) {
            if (e.getWriteConcernError() != null
                    || e.getWriteErrors().stream().anyMatch(error -> error.getCode() != DUPLICATE_KEY)) {
                throw e;
            }
        }
    }
}
