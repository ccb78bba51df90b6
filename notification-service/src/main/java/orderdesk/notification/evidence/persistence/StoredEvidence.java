package orderdesk.notification.evidence.persistence;

import static com.mongodb.client.model.Aggregates.lookup;
import static com.mongodb.client.model.Aggregates.match;
import static com.mongodb.client.model.Aggregates.project;
import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.size;
import static com.mongodb.client.model.Projections.include;

import com.mongodb.MongoException;
import com.mongodb.MongoGridFSException;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.gridfs.GridFSBucket;
import com.mongodb.client.gridfs.GridFSBuckets;
import com.mongodb.client.gridfs.model.GridFSFile;
import com.mongodb.client.gridfs.model.GridFSUploadOptions;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;
import orderdesk.contracts.order.AfterSaleId;
import orderdesk.contracts.shared.ShopId;
import orderdesk.notification.evidence.EvidenceFiles;
import orderdesk.platform.aggregate.StoreUnavailable;
import org.bson.Document;
import org.bson.types.ObjectId;

/** In GridFS: pieces of 255 KiB, each written until a majority has it in its journal; the last write makes the file. */
final class StoredEvidence implements EvidenceFiles {

    private static final String BUCKET = "evidence";
    private static final String CHUNKS = BUCKET + ".chunks";
    private static final String OF = "files_id";
    private static final String SHOP = "shop";
    private static final String CASE = "case";

    private final MongoDatabase database;
    private final GridFSBucket bucket;

    StoredEvidence(MongoDatabase database) {
        this.database = database.withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
        this.bucket = GridFSBuckets.create(this.database, BUCKET);
    }

    /** A stream that breaks off takes its pieces with it. */
    @Override
    public String write(ShopId shop, AfterSaleId id, InputStream content) throws IOException {
        var whose = new Document(SHOP, shop.value()).append(CASE, id.toString());
        try {
            var out = bucket.openUploadStream(id.toString(), new GridFSUploadOptions().metadata(whose));
            try {
                content.transferTo(out);
            } catch (IOException | RuntimeException e) {
                out.abort();
                throw e;
            }
            out.close();
            return out.getObjectId().toHexString();
        } catch (MongoException e) {
            throw away(e);
        }
    }

    @Override
    public InputStream read(String stored) {
        try {
            return bucket.openDownloadStream(new ObjectId(stored));
        } catch (MongoGridFSException e) {
            throw new IllegalStateException("A case names evidence that is not there", e);
        } catch (MongoException e) {
            throw away(e);
        }
    }

    @Override
    public void delete(String stored) {
        try {
            var id = new ObjectId(stored);
            database.getCollection(BUCKET + ".files").deleteOne(eq("_id", id));
            database.getCollection(CHUNKS).deleteMany(eq(OF, id));
        } catch (MongoException e) {
            throw away(e);
        }
    }

    /** Ids begin with the time at which they were made, so that no index but theirs is needed. */
    @Override
    public int sweep(Instant from, Instant to, Predicate<Written> named) {
        var first = new ObjectId(Date.from(from));
        var last = new ObjectId(Date.from(to));
        try {
            var left = new ArrayList<String>();
            bucket.find(and(gte("_id", first), lt("_id", last)))
                    .map(StoredEvidence::written)
                    .forEach(written -> {
                        if (!named.test(written)) {
                            left.add(written.stored());
                        }
                    });
            left.addAll(broken(first, last));
            left.forEach(this::delete);
            return left.size();
        } catch (MongoException e) {
            throw away(e);
        }
    }

    /** First pieces whose file never came about. */
    private List<String> broken(ObjectId first, ObjectId last) {
        var steps = List.of(
                match(and(gte(OF, first), lt(OF, last), eq("n", 0))),
                project(include(OF)),
                lookup(BUCKET + ".files", OF, "_id", "file"),
                match(size("file", 0)));
        return database.getCollection(CHUNKS)
                .aggregate(steps)
                .map(piece -> piece.getObjectId(OF).toHexString())
                .into(new ArrayList<>());
    }

    private static Written written(GridFSFile file) {
        var whose = Objects.requireNonNull(file.getMetadata());
        return new Written(
                new ShopId(whose.getString(SHOP)),
                new AfterSaleId(UUID.fromString(whose.getString(CASE))),
                file.getObjectId().toHexString());
    }

    private static StoreUnavailable away(MongoException cause) {
        return new StoreUnavailable("Evidence cannot be reached", cause);
    }
}
