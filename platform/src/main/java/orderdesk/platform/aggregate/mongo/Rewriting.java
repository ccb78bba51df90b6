package orderdesk.platform.aggregate.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Sorts.ascending;

import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import orderdesk.contracts.shared.ShopId;
import orderdesk.platform.aggregate.AggregateKind;
import orderdesk.platform.aggregate.StoreUnavailable;
import orderdesk.platform.aggregate.protocol.Rewriter;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonInt64;
import org.bson.BsonString;
import org.bson.conversions.Bson;

/**
 * Aggregates of one kind rewritten in place, their history and its pages included: what a person said of himself goes,
 * what happened stays. Sequence, published mark and timer are left alone, so nothing is announced and nothing wakes.
 *
 * <p><b>Guarantees.</b> A document changes by compare-and-set of its revision, so nobody's write is lost, and whoever
 * remembers the former one loses his race and reads again. A page that somebody is about to keep while its document is
 * rewritten may stay as it was: whoever must be sure looks again later.
 */
public final class Rewriting<A, E> {

    private static final int RACES_MAX = 20;
    private static final String WRITER = "rewriting";

    private final MongoCollection<BsonDocument> documents;
    private final MongoCollection<BsonDocument> pages;
    private final Rewriter<A, E> rewriter;

    public Rewriting(MongoDatabase database, AggregateKind<A, E> kind) {
        var durable = database.withWriteConcern(
                        WriteConcern.MAJORITY.withJournal(true).withWTimeout(10, TimeUnit.SECONDS))
                .withReadConcern(ReadConcern.MAJORITY);
        this.documents = durable.getCollection(kind.collection(), BsonDocument.class);
        this.pages = durable.getCollection(kind.collection() + ".pages", BsonDocument.class);
        this.rewriter = new Rewriter<>(kind);
    }

    /** With their history, in the order of their ids. */
    public List<BsonDocument> page(Bson filter, String after, int limit) {
        return Failures.reading(() -> documents
                .find(and(filter, gt("_id", after)))
                .sort(ascending("_id"))
                .limit(limit)
                .into(new ArrayList<>()));
    }

    /** All old history of one aggregate. */
    public List<BsonDocument> history(String shop, String id) {
        return Failures.reading(() -> pages.find(and(eq("shop", shop), eq("aggregate", id)))
                .sort(ascending("first"))
                .into(new ArrayList<>()));
    }

    /**
     * @return whether anything changed
     * @throws StoreUnavailable when others were always first
     */
    public boolean rewrite(String shop, String id, UnaryOperator<Object> values) {
        for (var race = 0; race < RACES_MAX; race++) {
            var found = Failures.reading(
                    () -> Optional.ofNullable(documents.find(one(shop, id)).first()));
            if (found.isEmpty()) {
                return false;
            }
            var changed = rewritten(found.get(), values);
            if (changed.isEmpty() || replaced(found.get(), changed.get())) {
                return pages(shop, id, values) || changed.isPresent();
            }
        }
        throw new StoreUnavailable("Others were always first in changing " + id);
    }

    /** The new values, where there are any. */
    Optional<BsonDocument> rewritten(BsonDocument stored, UnaryOperator<Object> values) {
        var state = rewriter.state(stored.getDocument("state"), values);
        var history = entries(stored.getArray("history", new BsonArray()), values);
        if (!state.changed() && history.equals(stored.getArray("history", new BsonArray()))) {
            return Optional.empty();
        }
        var rev = stored.getInt64("rev").getValue() + 1;
        var writer = new BsonDocument("rev", new BsonInt64(rev)).append("by", new BsonString(WRITER));
        var lately = new BsonArray(stored.getArray("lately"));
        lately.add(writer);
        return Optional.of(new BsonDocument("rev", new BsonInt64(rev))
                .append("state", state.state())
                .append("keys", state.changed() ? state.keys() : stored.getDocument("keys"))
                .append("history", history)
                .append("lately", lately));
    }

    boolean replaced(BsonDocument stored, BsonDocument changed) {
        var onto = DocumentForm.onto(
                new ShopId(stored.getString("shop").getValue()),
                stored.getString("_id").getValue(),
                stored.getInt64("rev").getValue());
        return Failures.reading(() -> documents.updateOne(onto, new BsonDocument("$set", changed)))
                        .getModifiedCount()
                == 1;
    }

    private BsonArray entries(BsonArray stored, UnaryOperator<Object> values) {
        var next = new BsonArray();
        for (var each : stored) {
            var entry = each.asDocument().clone();
            entry.put("data", rewriter.event(entry.getDocument("data"), values));
            next.add(entry);
        }
        return next;
    }

    boolean pages(String shop, String id, UnaryOperator<Object> values) {
        var changed = false;
        for (var page : history(shop, id)) {
            var entries = entries(page.getArray("entries"), values);
            if (!entries.equals(page.getArray("entries"))) {
                Failures.reading(() -> pages.updateOne(
                        eq("_id", page.getString("_id")),
                        new BsonDocument("$set", new BsonDocument("entries", entries))));
                changed = true;
            }
        }
        return changed;
    }

    /** Whole, where its id itself says of whom it is. */
    public boolean remove(String shop, String id) {
        return Failures.reading(() -> {
            pages.deleteMany(and(eq("shop", shop), eq("aggregate", id)));
            return documents.deleteOne(one(shop, id)).getDeletedCount() == 1;
        });
    }

    /** Finds by fields that no query of the kind itself needs. */
    public void index(String path) {
        Failures.reading(() -> documents.createIndex(ascending("shop", path)));
    }

    private static Bson one(String shop, String id) {
        return Filters.and(eq("_id", id), eq("shop", shop));
    }
}
