package orderdesk.platform.person;

import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Updates;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import orderdesk.contracts.shared.ShopId;
import orderdesk.platform.person.Ways.Way;
import org.bson.BsonDocument;
import org.bson.BsonValue;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** Documents that are no aggregates: they go as a whole, or fields of them are given another value. */
public final class LoosePersons implements PersonCollection {

    private final String name;
    private final List<Way> entries = new ArrayList<>();
    private final List<Way> exits = new ArrayList<>();
    private final List<Bson> replacements = new ArrayList<>();
    private @Nullable String made;
    private @Nullable Function<BsonDocument, BsonDocument> told;

    private LoosePersons(String name) {
        this.name = name;
    }

    /** Of documents with a field {@code shop}. */
    public static LoosePersons of(String collection) {
        return new LoosePersons(collection);
    }

    /** @param path of the field that a mark is looked for in; it gets an index unless it is {@code _id} */
    public LoosePersons by(String mark, String path) {
        entries.add(new Way(mark, path));
        return this;
    }

    /** @param form how the value stands there: a hash of it, say, where it is in no index in clear */
    public LoosePersons by(String mark, String path, BiFunction<ShopId, String, String> form) {
        entries.add(new Way(mark, path, form));
        return this;
    }

    public LoosePersons leadsTo(String mark, String path) {
        exits.add(new Way(mark, path));
        return this;
    }

    /** @param path of the time since when a document has been there: what is younger than his request stays */
    public LoosePersons madeAt(String path) {
        made = path;
        return this;
    }

    /** Without any of these a document goes as a whole. */
    public LoosePersons replacing(String path, BsonValue value) {
        replacements.add(Updates.set(path, value));
        return this;
    }

    /** Without any of these a document goes as a whole. */
    public LoosePersons dropping(String path) {
        replacements.add(Updates.unset(path));
        return this;
    }

    /** What of a document he is handed over; all of it otherwise. */
    public LoosePersons told(Function<BsonDocument, BsonDocument> what) {
        told = what;
        return this;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public void prepare(MongoDatabase database) {
        entries.stream()
                .map(Way::path)
                .filter(path -> !path.equals("_id"))
                .forEach(path -> documents(database).createIndex(Indexes.ascending("shop", path)));
    }

    @Override
    public Map<String, Set<String>> marks(MongoDatabase database, Trail trail) {
        return ways().leads(found(database, trail));
    }

    @Override
    public int count(MongoDatabase database, Trail trail) {
        return found(database, trail).size();
    }

    @Override
    public int copy(MongoDatabase database, Trail trail, Consumer<byte[]> copies) {
        var found = found(database, trail);
        found.forEach(document -> {
            var its = told == null ? document : told.apply(document);
            copies.accept(its.toJson().getBytes(StandardCharsets.UTF_8));
        });
        return found.size();
    }

    @Override
    public int erase(MongoDatabase database, Trail trail) {
        var filter = ways().filter(trail);
        if (filter.isEmpty()) {
            return 0;
        }
        var documents = documents(database);
        return replacements.isEmpty()
                ? (int) documents.deleteMany(filter.get()).getDeletedCount()
                : (int) documents
                        .updateMany(filter.get(), Updates.combine(replacements))
                        .getModifiedCount();
    }

    private List<BsonDocument> found(MongoDatabase database, Trail trail) {
        return ways().filter(trail)
                .map(filter ->
                        documents(database).find(filter).limit(DOCUMENTS_MAX).into(new ArrayList<>()))
                .orElseGet(ArrayList::new);
    }

    private Ways ways() {
        return new Ways(entries, exits, Optional.ofNullable(made));
    }

    private MongoCollection<BsonDocument> documents(MongoDatabase database) {
        return database.withWriteConcern(WriteConcern.MAJORITY.withJournal(true))
                .withReadConcern(ReadConcern.MAJORITY)
                .getCollection(name, BsonDocument.class);
    }
}
