package orderdesk.platform.aggregate.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Sorts.ascending;

import com.mongodb.client.model.CountOptions;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.WriteModel;
import io.micrometer.core.instrument.DistributionSummary;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ThreadFactory;
import java.util.function.Consumer;
import java.util.function.Function;
import orderdesk.contracts.shared.ShopId;
import orderdesk.platform.aggregate.SettingChange;
import orderdesk.platform.aggregate.port.Change;
import orderdesk.platform.aggregate.port.Documents;
import orderdesk.platform.aggregate.port.Due;
import orderdesk.platform.aggregate.port.Entry;
import orderdesk.platform.aggregate.port.Held;
import orderdesk.platform.aggregate.port.Mark;
import orderdesk.platform.aggregate.port.Page;
import orderdesk.platform.aggregate.port.Written;
import org.bson.BsonDocument;
import org.bson.BsonInt64;
import org.bson.RawBsonDocument;
import org.bson.conversions.Bson;

/**
 * One collection, with group commit: inserts, compare-and-sets, marks and reads each travel in bulks of their own kind,
 * because mixed ones are slower.
 */
final class MongoDocuments implements Documents, AutoCloseable {

    private static final UpdateOptions UPSERT = new UpdateOptions().upsert(true);

    /** Nobody waits for a mark; most are overtaken by the next write, which notes as much, and the others are cheap together. */
    private static final Duration MARKS_LINGER = Duration.ofMillis(500);

    private final MongoCollections collections;
    private final Batcher<WriteModel<BsonDocument>, Written> inserts;
    private final Batcher<WriteModel<BsonDocument>, Written> writes;
    private final Batcher<WriteModel<BsonDocument>, Written> marks;
    private final Batcher<Due, Optional<Held>> finds;
    private final Batcher<Due, Optional<Held>> reads;

    /** @param sizes where to note how many operations of a kind travelled together */
    MongoDocuments(MongoCollections collections, ThreadFactory threads, Function<String, DistributionSummary> sizes) {
        this.collections = collections;
        inserts = batcher(2, threads, sizes.apply("insert"), new Bulks(collections.durable(), Written.TAKEN)::write);
        writes = batcher(2, threads, sizes.apply("write"), new Bulks(collections.durable(), Written.LOST)::write);
        marks = new Batcher<>(
                1, threads, sizes.apply("mark"), MARKS_LINGER, new Bulks(collections.quick(), Written.LOST)::write);
        finds = batcher(2, threads, sizes.apply("find"), new Lookups(collections.local(), true)::find);
        reads = batcher(1, threads, sizes.apply("read"), new Lookups(collections.majority(), false)::find);
    }

    private static <I, O> Batcher<I, O> batcher(
            int flushers, ThreadFactory threads, DistributionSummary sizes, Consumer<List<Batcher.Job<I, O>>> bulk) {
        return new Batcher<>(flushers, threads, sizes, Duration.ZERO, bulk);
    }

    @Override
    public Optional<Held> find(ShopId shop, String id) {
        collections.prepare();
        return finds.call(new Due(shop, id), 1);
    }

    @Override
    public Optional<Held> read(ShopId shop, String id) {
        collections.prepare();
        return reads.call(new Due(shop, id), Batcher.BYTES_MAX / 16);
    }

    @Override
    public List<Held> findAll(ShopId shop, List<String> ids) {
        collections.prepare();
        var found = Lookups.heads(collections.local(), shop, ids);
        return ids.stream().map(found::get).filter(Objects::nonNull).toList();
    }

    @Override
    public List<Held> select(Bson filter, Bson sort, int limit) {
        collections.prepare();
        return Failures.reading(() -> collections
                .local()
                .find(filter)
                .projection(Lookups.HEAD)
                .sort(sort)
                .limit(limit)
                .map(DocumentForm::read)
                .into(new ArrayList<>()));
    }

    @Override
    public long count(Bson filter, int limit) {
        collections.prepare();
        return Failures.reading(() -> collections.local().countDocuments(filter, new CountOptions().limit(limit)));
    }

    @Override
    public Written insert(Held made) {
        collections.prepare();
        var document = raw(DocumentForm.written(made));
        return inserts.call(new InsertOneModel<>(document), size(document));
    }

    @Override
    public Written write(Change change) {
        collections.prepare();
        var update = raw(DocumentForm.update(change));
        return writes.call(new UpdateOneModel<>(DocumentForm.filter(change), update, UPSERT), size(update));
    }

    @Override
    public void mark(Mark mark) {
        collections.prepare();
        var set = new BsonDocument("published", new BsonInt64(mark.published()));
        var update = new BsonDocument("$set", set);
        DocumentForm.wake(update, set, mark.wakeAt());
        marks.call(new UpdateOneModel<>(DocumentForm.onto(mark.shop(), mark.id(), mark.rev()), update), 256);
    }

    @Override
    public List<Due> due(Instant now, int limit) {
        collections.prepare();
        return Failures.reading(() -> collections
                .local()
                .find(lte("wakeAt", now))
                .projection(include("shop"))
                .sort(ascending("wakeAt"))
                .limit(limit)
                .map(found -> new Due(
                        new ShopId(found.getString("shop").getValue()),
                        found.getString("_id").getValue()))
                .into(new ArrayList<>()));
    }

    @Override
    public Page keep(Page page) {
        collections.prepare();
        return collections.pages().keep(page);
    }

    @Override
    public List<Page> pages(ShopId shop, String id) {
        collections.prepare();
        return collections.pages().of(shop, id, new BsonDocument());
    }

    @Override
    public List<SettingChange> settings(ShopId shop) {
        collections.prepare();
        return Lookups.settings(collections.majority(), shop);
    }

    @Override
    public List<Entry> once(ShopId shop, String id, String client, String key) {
        var entries = new ArrayList<Entry>();
        collections
                .pages()
                .of(shop, id, and(eq("entries.once.client", client), eq("entries.once.key", key)))
                .forEach(page -> entries.addAll(page.entries()));
        read(shop, id).ifPresent(held -> entries.addAll(held.history()));
        return entries.stream()
                .filter(entry -> entry.once() != null
                        && entry.once().client().equals(client)
                        && entry.once().key().equals(key))
                .toList();
    }

    private static RawBsonDocument raw(BsonDocument document) {
        return new RawBsonDocument(document, MongoCollections.CODEC);
    }

    private static int size(RawBsonDocument document) {
        return document.getByteBuffer().remaining();
    }

    @Override
    public void close() {
        List.of(inserts, writes, marks).forEach(Batcher::close);
        finds.close();
        reads.close();
    }
}
