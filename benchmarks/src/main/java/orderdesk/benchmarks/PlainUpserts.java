package orderdesk.benchmarks;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.bson.conversions.Bson;

/**
 * What the same {@code mongod} takes of the very documents that an import left, as plain bulk upserts: as many at once
 * and in flight as the import's own, encoded before the clock runs.
 */
final class PlainUpserts {

    private static final int BULK = 500;
    private static final int AT_ONCE = 4;
    private static final int READ_AT_ONCE = 20 * BULK;
    private static final BulkWriteOptions UNORDERED = new BulkWriteOptions().ordered(false);
    private static final ReplaceOptions UPSERT = new ReplaceOptions().upsert(true);

    private final MongoCollection<RawBsonDocument> entries;
    private final MongoCollection<RawBsonDocument> plain;
    private final Bson wanted;

    PlainUpserts(MongoClient client, String supplier) {
        entries = client.getDatabase("inventory").getCollection("entries", RawBsonDocument.class);
        plain = client.getDatabase("benchmark")
                .getCollection("entries", RawBsonDocument.class)
                .withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
        wanted = Filters.and(Filters.eq("shop", FeedDesk.SHOP), Filters.eq("supplier", supplier));
    }

    /**
     * @param indexed with the indexes of the catalogue, else with none but that of ids
     * @return seconds in which all of them were written
     */
    double seconds(boolean indexed) {
        plain.drop();
        if (indexed) {
            for (var index : entries.listIndexes()) {
                var keys = index.get("key", Document.class);
                if (!keys.containsKey("_id")) {
                    plain.createIndex(keys, new IndexOptions());
                }
            }
        }
        var nanos = 0L;
        var batch = new ArrayList<RawBsonDocument>();
        try (var cursor = entries.find(wanted).batchSize(READ_AT_ONCE).cursor()) {
            while (cursor.hasNext()) {
                batch.add(cursor.next());
                if (batch.size() == READ_AT_ONCE || !cursor.hasNext()) {
                    nanos += write(batch);
                    batch.clear();
                }
            }
        }
        plain.drop();
        return nanos / 1e9;
    }

    /** Average length of a document, in bytes. */
    int size() {
        var mean = entries.aggregate(
                List.of(
                        new Document("$match", wanted),
                        new Document("$limit", READ_AT_ONCE),
                        new Document(
                                "$group",
                                new Document("_id", null)
                                        .append("size", new Document("$avg", new Document("$bsonSize", "$$ROOT"))))),
                Document.class);
        var found = mean.first();
        return found == null ? 0 : found.getDouble("size").intValue();
    }

    private long write(List<RawBsonDocument> documents) {
        var models = documents.stream()
                .map(document -> new ReplaceOneModel<>(Filters.eq("_id", document.get("_id")), document, UPSERT))
                .toList();
        var began = System.nanoTime();
        try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
            for (var from = 0; from < models.size(); from += BULK) {
                var bulk = models.subList(from, Math.min(models.size(), from + BULK));
                threads.execute(() -> plain.bulkWrite(bulk, UNORDERED));
            }
        }
        return System.nanoTime() - began;
    }
}
