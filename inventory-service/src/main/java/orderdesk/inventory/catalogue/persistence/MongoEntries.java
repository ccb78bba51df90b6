package orderdesk.inventory.catalogue.persistence;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.mod;
import static com.mongodb.client.model.Projections.excludeId;
import static com.mongodb.client.model.Projections.fields;
import static com.mongodb.client.model.Projections.include;

import com.mongodb.client.FindIterable;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.WriteModel;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import orderdesk.contracts.shared.Sku;
import orderdesk.inventory.catalogue.domain.Entries;
import orderdesk.inventory.catalogue.domain.Entry;
import orderdesk.inventory.catalogue.domain.Lists;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * One document per entry; what a list changes waits in a collection beside it.
 *
 * <p><b>Assumption.</b> A supplier's lists are numbered, and only the one that was begun last is let in: so whatever an
 * older one still writes is refused by its number.
 */
public final class MongoEntries implements Entries {

    private static final int BATCH = 500;
    private static final BulkWriteOptions UNORDERED = new BulkWriteOptions().ordered(false);

    private final Collections collections;

    public MongoEntries(Collections collections) {
        this.collections = collections;
    }

    @Override
    public void prints(Place place, Lists lists, Prints sink) {
        collections.use("Prints", () -> {
            var projected = collections
                    .entries()
                    .find(and(at(place), counting(lists)))
                    .projection(fields(excludeId(), include("sku", "print")))
                    .hint(Collections.BY_LIST)
                    .batchSize(20_000);
            for (var document : projected) {
                sink.take(document.getString("sku"), document.getLong("print"));
            }
            return true;
        });
    }

    @Override
    public List<Entry> of(Place place, Lists lists, Collection<Sku> skus) {
        var ids = skus.stream().map(sku -> EntryDocuments.id(place, sku)).toList();
        return collections.use(
                "Entries",
                () -> collections
                        .entries()
                        .find(and(in("_id", ids), at(place), counting(lists)))
                        .map(MongoEntries::entry)
                        .into(new ArrayList<>()));
    }

    @Override
    public void available(Place place, Lists lists, Consumer<List<Entry>> each) {
        batches(
                () -> collections.entries().find(and(at(place), counting(lists), mod("print", 2, 1))),
                MongoEntries::entry,
                each);
    }

    /** Almost always nothing is there yet, and an insert costs the database half of what an upsert does. */
    @Override
    public void add(Place place, long list, List<Entry> entries) {
        var documents = entries.stream()
                .map(entry -> EntryDocuments.added(place, list, entry))
                .toList();
        var there = documents.isEmpty() ? List.<Document>of() : collections.insert("Entries", documents);
        write(
                there,
                document -> new ReplaceOneModel<>(
                        and(eq("_id", document.get("_id")), lte("said", list)),
                        document,
                        new ReplaceOptions().upsert(true)));
    }

    @Override
    public void added(Place place, long list, Consumer<List<Sku>> each) {
        batches(
                () -> collections
                        .entries()
                        .find(and(at(place), eq("list", list)))
                        .projection(fields(excludeId(), include("sku")))
                        .hint(Collections.BY_LIST),
                document -> new Sku(document.getString("sku")),
                each);
    }

    @Override
    public void stage(Place place, long list, List<Change> changes) {
        var staged = changes.stream()
                .map(change -> EntryDocuments.staged(place, list, change))
                .toList();
        if (!staged.isEmpty()) {
            collections.use("Staging", () -> collections.staged().insertMany(staged));
        }
    }

    @Override
    public void staged(Place place, long list, Consumer<List<Change>> each) {
        batches(
                () -> collections.staged().find(and(at(place), eq("list", list))),
                document -> new Change(
                        EntryDocuments.read(document.get("before", Document.class)),
                        EntryDocuments.read(document.get("after", Document.class))),
                each);
    }

    @Override
    public void replace(Place place, long list, List<Change> changes) {
        write(
                changes,
                change -> new UpdateOneModel<>(
                        and(eq("_id", EntryDocuments.id(place, change.after().sku())), lte("said", list)),
                        new Document("$set", EntryDocuments.changed(list, change.after()))));
    }

    @Override
    public void unstage(Place place, long list) {
        collections.use("Staging", () -> collections.staged().deleteMany(and(at(place), eq("list", list))));
    }

    @Override
    public void forget(Place place, Collection<Long> lists) {
        if (!lists.isEmpty()) {
            var left = and(at(place), in("list", lists));
            collections.use("Entries", () -> collections.entries().deleteMany(left));
            collections.use("Staging", () -> collections.staged().deleteMany(left));
        }
    }

    private <T> void write(List<T> parts, Function<T, WriteModel<Document>> model) {
        if (!parts.isEmpty()) {
            var models = parts.stream().map(model).toList();
            collections.useUnlessOvertaken(
                    "Entries", () -> collections.entries().bulkWrite(models, UNORDERED));
        }
    }

    private <T> void batches(
            Supplier<FindIterable<Document>> found, Function<Document, T> read, Consumer<List<T>> each) {
        collections.use("Entries", () -> {
            var batch = new ArrayList<T>();
            try (var cursor = found.get().batchSize(BATCH).cursor()) {
                while (cursor.hasNext()) {
                    batch.add(read.apply(cursor.next()));
                    if (batch.size() == BATCH || !cursor.hasNext()) {
                        each.accept(List.copyOf(batch));
                        batch.clear();
                    }
                }
            }
            return true;
        });
    }

    static Bson counting(Lists lists) {
        var current = lte("list", lists.current());
        return lists.abandoned().isEmpty() ? current : and(current, Filters.nin("list", lists.abandoned()));
    }

    static Entry entry(Document document) {
        return EntryDocuments.read(document.get("entry", Document.class));
    }

    private static Bson at(Place place) {
        return and(eq("shop", place.shop().value()), eq("supplier", place.supplier()));
    }
}
