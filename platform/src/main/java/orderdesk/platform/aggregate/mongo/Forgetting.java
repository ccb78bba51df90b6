package orderdesk.platform.aggregate.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Sorts.ascending;

import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import orderdesk.contracts.shared.ShopId;
import orderdesk.platform.aggregate.AggregateKind;
import orderdesk.platform.aggregate.protocol.Rewriter;
import org.bson.BsonDateTime;
import org.bson.BsonDocument;
import org.bson.BsonString;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * Aggregates of one kind that are rewritten once, one after another from the oldest. A mark among their keys tells those
 * that were: it is the first thing that whoever changes one later takes away, because he writes the keys anew.
 */
public final class Forgetting<A, E> {

    private final MongoCollection<BsonDocument> documents;
    private final MongoCollection<BsonDocument> pages;
    private final Rewriting<A, E> rewriting;
    private final Rewriter<A, E> rewriter;

    public Forgetting(MongoDatabase database, AggregateKind<A, E> kind) {
        var durable = database.withWriteConcern(
                        WriteConcern.MAJORITY.withJournal(true).withWTimeout(10, TimeUnit.SECONDS))
                .withReadConcern(ReadConcern.MAJORITY);
        this.documents = durable.getCollection(kind.collection(), BsonDocument.class);
        this.pages = durable.getCollection(kind.collection() + ".pages", BsonDocument.class);
        this.rewriting = new Rewriting<>(database, kind);
        this.rewriter = new Rewriter<>(kind);
    }

    /** All old history of one aggregate. */
    public List<BsonDocument> history(String shop, String id) {
        return rewriting.history(shop, id);
    }

    /**
     * The oldest of one shop that bear no mark, in the order in which they were made.
     *
     * @param after where the last page ended; absent for the first
     */
    public List<BsonDocument> unmarked(
            String shop, String mark, Instant before, @Nullable BsonDocument after, int limit) {
        var old = and(eq("shop", shop), eq("keys." + mark, null), lte("made.at", before));
        var wanted = after == null
                ? old
                : and(old, behind(after.getDocument("made").getDateTime("at"), after.getString("_id")));
        return Failures.reading(() -> documents
                .find(wanted)
                .sort(ascending("made.at", "_id"))
                .limit(limit)
                .into(new ArrayList<>()));
    }

    private static Bson behind(BsonDateTime at, BsonString id) {
        return Filters.or(gt("made.at", at), and(eq("made.at", at), gt("_id", id)));
    }

    /** By which {@link #unmarked} finds them. */
    public void indexUnmarked(String mark) {
        Failures.reading(() -> documents.createIndex(ascending("shop", "keys." + mark, "made.at", "_id")));
    }

    /**
     * Rewrites and marks one document as it was read, its pages first. The mark stands until somebody changes the
     * aggregate, whose keys are written anew then.
     *
     * @return whether it is done; false where it changed in the meantime, and is to be looked at again
     */
    public boolean settle(BsonDocument read, UnaryOperator<Object> values, String mark, Instant now) {
        rewriting.pages(read.getString("shop").getValue(), read.getString("_id").getValue(), values);
        var set = rewriting.rewritten(read, values).orElseGet(BsonDocument::new);
        if (set.containsKey("keys")) {
            set.getDocument("keys").append(mark, DocumentForm.date(now));
        } else {
            set.append("keys." + mark, DocumentForm.date(now));
        }
        return rewriting.replaced(read, set);
    }

    /** Removes one document as it was read; false where it changed in the meantime. */
    public boolean removeAsRead(BsonDocument read) {
        var shop = read.getString("shop").getValue();
        var id = read.getString("_id").getValue();
        var onto = DocumentForm.onto(new ShopId(shop), id, read.getInt64("rev").getValue());
        return Failures.reading(() -> {
            var gone = documents.deleteOne(onto).getDeletedCount() == 1;
            if (gone) {
                pages.deleteMany(and(eq("shop", shop), eq("aggregate", id)));
            }
            return gone;
        });
    }

    /** What it is now. */
    public A state(BsonDocument read) {
        return rewriter.state(read.getDocument("state"));
    }
}
