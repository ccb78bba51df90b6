package orderdesk.notification.files;

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
import orderdesk.platform.aggregate.StoreUnavailable;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.ObjectId;

/**
 * Bytes in GridFS: pieces of 255 KiB, of which one is in memory at a time; the last write makes the file. What broke off
 * is found by the time in the ids of pieces that no file has.
 */
public final class Grid {

    private static final String OF = "files_id";

    private final MongoDatabase database;
    private final GridFSBucket bucket;
    private final String name;

    private Grid(MongoDatabase database, String name) {
        this.database = database;
        this.bucket = GridFSBuckets.create(database, name);
        this.name = name;
    }

    /** Each piece is written until a majority has it in its journal. */
    public static Grid kept(MongoDatabase database, String name) {
        return new Grid(database.withWriteConcern(WriteConcern.MAJORITY.withJournal(true)), name);
    }

    /** What may be lost with a server: it can be read again from where it came. */
    public static Grid scratch(MongoDatabase database, String name) {
        return new Grid(database.withWriteConcern(WriteConcern.W1), name);
    }

    /**
     * Keeps a stream to its end; one that breaks off takes its pieces with it.
     *
     * @return where it is
     * @throws IOException of the stream; then nothing is kept
     */
    public String write(String called, Document about, InputStream content) throws IOException {
        try {
            var out = bucket.openUploadStream(called, new GridFSUploadOptions().metadata(about));
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

    /**
     * @param from the first byte that is wanted; those before it are not fetched
     * @throws IllegalStateException where it is not there
     */
    public InputStream read(String stored, long from) {
        try {
            var in = bucket.openDownloadStream(new ObjectId(stored)).batchSize(1);
            return in.skip(from) < from ? InputStream.nullInputStream() : in;
        } catch (MongoGridFSException e) {
            throw new IllegalStateException("Something names bytes that are not there", e);
        } catch (MongoException e) {
            throw away(e);
        }
    }

    /** Nothing happens where it is not there. */
    public void delete(String stored) {
        try {
            var id = new ObjectId(stored);
            database.getCollection(name + ".files").deleteOne(eq("_id", id));
            database.getCollection(name + ".chunks").deleteMany(eq(OF, id));
        } catch (MongoException e) {
            throw away(e);
        }
    }

    /** What was said of files when they were written. */
    public List<GridFSFile> find(Bson filter) {
        try {
            return bucket.find(filter).into(new ArrayList<>());
        } catch (MongoException e) {
            throw away(e);
        }
    }

    /** Files that were begun between two times. Ids begin with the time at which they were made: no index but theirs is needed. */
    public List<GridFSFile> begun(Instant from, Instant to) {
        return find(and(gte("_id", first(from)), lt("_id", first(to))));
    }

    /** First pieces between two times whose file never came about. */
    public List<String> broken(Instant from, Instant to) {
        var steps = List.of(
                match(and(gte(OF, first(from)), lt(OF, first(to)), eq("n", 0))),
                project(include(OF)),
                lookup(name + ".files", OF, "_id", "file"),
                match(size("file", 0)));
        try {
            return database.getCollection(name + ".chunks")
                    .aggregate(steps)
                    .map(piece -> piece.getObjectId(OF).toHexString())
                    .into(new ArrayList<>());
        } catch (MongoException e) {
            throw away(e);
        }
    }

    /** Deletes all that was begun before then, whole or not. */
    public void deleteBefore(Instant then) {
        try {
            database.getCollection(name + ".files").deleteMany(lt("_id", first(then)));
            database.getCollection(name + ".chunks").deleteMany(lt(OF, first(then)));
        } catch (MongoException e) {
            throw away(e);
        }
    }

    /** For looking files up by what is said of them. */
    public void index(Bson keys) {
        try {
            database.getCollection(name + ".files").createIndex(keys);
        } catch (MongoException e) {
            throw away(e);
        }
    }

    private static ObjectId first(Instant of) {
        return new ObjectId(Date.from(of));
    }

    private static StoreUnavailable away(MongoException cause) {
        return new StoreUnavailable("Files cannot be reached", cause);
    }
}
