package orderdesk.inventory.catalogue.persistence;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoException;
import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.InsertManyOptions;
import java.util.List;
import java.util.function.Supplier;
import orderdesk.platform.aggregate.StoreUnavailable;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** The catalogue's collections; their indexes are made on first use, so that the service starts without a database. */
public final class Collections {

    /**
     * Covers the fingerprints of a supplier, and what a list added. Lists come in the order of their SKUs, more or less,
     * so that this order is cheap to keep.
     */
    static final Bson BY_LIST = Indexes.ascending("shop", "supplier", "list", "sku", "print");

    /** Goods that have something in common with others; most have not, and are not in it. */
    static final Bson BY_KEY = Indexes.ascending("shop", "keys");

    private static final int DUPLICATE_KEY = 11000;

    private final Supplier<MongoDatabase> database;
    private @Nullable MongoDatabase ready;

    public Collections(Supplier<MongoDatabase> database) {
        this.database = database;
    }

    MongoCollection<Document> entries() {
        return database().getCollection("entries");
    }

    MongoCollection<Document> staged() {
        return database().getCollection("staged");
    }

    /** @throws StoreUnavailable when the database does not answer */
    <T> T use(String what, Supplier<T> operation) {
        try {
            return operation.get();
        } catch (MongoException e) {
            throw new StoreUnavailable(what + " are not to be had", e);
        }
    }

    /** @return those of the documents whose id is there already; the others were inserted */
    List<Document> insert(String what, List<Document> documents) {
        try {
            var encoded = documents.stream().map(Encoded::of).toList();
            entries()
                    .withDocumentClass(RawBsonDocument.class)
                    .insertMany(encoded, new InsertManyOptions().ordered(false));
            return List.of();
        } catch (MongoBulkWriteException e) {
            requireOnlyDuplicates(what, e);
            return e.getWriteErrors().stream()
                    .map(error -> documents.get(error.getIndex()))
                    .toList();
        } catch (MongoException e) {
            throw new StoreUnavailable(what + " are not to be had", e);
        }
    }

    /** As {@link #use}; an upsert that met a newer list's document is no failure. */
    void useUnlessOvertaken(String what, Runnable operation) {
        try {
            operation.run();
        } catch (MongoBulkWriteException e) {
            requireOnlyDuplicates(what, e);
        } catch (MongoException e) {
            throw new StoreUnavailable(what + " are not to be had", e);
        }
    }

    private static void requireOnlyDuplicates(String what, MongoBulkWriteException e) {
        if (e.getWriteConcernError() != null
                || e.getWriteErrors().stream().anyMatch(error -> error.getCode() != DUPLICATE_KEY)) {
            throw new StoreUnavailable(what + " are not to be had", e);
        }
    }

    private synchronized MongoDatabase database() {
        if (ready == null) {
            var fresh = database.get()
                    .withWriteConcern(WriteConcern.MAJORITY.withJournal(true))
                    .withReadConcern(ReadConcern.LOCAL);
            var entries = fresh.getCollection("entries");
            entries.createIndex(BY_LIST);
            entries.createIndex(Indexes.ascending("shop", "sku"));
            entries.createIndex(Indexes.ascending("shop", "family", "price"));
            entries.createIndex(Indexes.ascending("shop", "sort", "price"));
            entries.createIndex(BY_KEY, new IndexOptions().partialFilterExpression(Filters.gt("keys", "")));
            fresh.getCollection("staged").createIndex(Indexes.ascending("shop", "supplier", "list"));
            ready = fresh;
        }
        return ready;
    }
}
