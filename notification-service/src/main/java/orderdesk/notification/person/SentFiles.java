package orderdesk.notification.person;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import orderdesk.contracts.shared.Wire;
import orderdesk.platform.person.PersonCollection;
import orderdesk.platform.person.Trail;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.ObjectId;

/** Files that a customer sent, in GridFS: they go, piece by piece. */
final class SentFiles implements PersonCollection {

    private final String name;
    private final BiFunction<Trail, String, Bson> found;
    private final String mark;

    private SentFiles(String name, String mark, BiFunction<Trail, String, Bson> found) {
        this.name = name;
        this.mark = mark;
        this.found = found;
    }

    /** @param mark of ids under which files are stored */
    static SentFiles stored(String name, String mark) {
        return new SentFiles(name, mark, (trail, its) -> in("_id", ids(trail, its)));
    }

    /** @param mark of ids that are said of files */
    static SentFiles said(String name, String mark, String field) {
        return new SentFiles(name, mark, (trail, its) -> in(field, trail.of(its)));
    }

    private static List<ObjectId> ids(Trail trail, String mark) {
        return trail.of(mark).stream()
                .filter(ObjectId::isValid)
                .map(ObjectId::new)
                .toList();
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public void prepare(MongoDatabase database) {
        // whoever writes them makes the index by which they are found
    }

    @Override
    public Map<String, Set<String>> marks(MongoDatabase database, Trail trail) {
        return Map.of();
    }

    @Override
    public int count(MongoDatabase database, Trail trail) {
        return files(database, trail).size();
    }

    /** That they are there, since when and how large; the files themselves he has. */
    @Override
    public int copy(MongoDatabase database, Trail trail, Consumer<byte[]> copies) {
        var files = files(database, trail);
        files.forEach(file -> copies.accept(Wire.mapper()
                .writeValueAsBytes(Map.of(
                        "_id", file.getObjectId("_id").toHexString(),
                        "bytes", file.get("length", Number.class).longValue(),
                        "at", file.getDate("uploadDate").toInstant().toString()))));
        return files.size();
    }

    /** The pieces first: a file without pieces is found again, pieces without a file are not. */
    @Override
    public int erase(MongoDatabase database, Trail trail) {
        var files = files(database, trail);
        for (var file : files) {
            var id = file.getObjectId("_id");
            durable(database, ".chunks").deleteMany(eq("files_id", id));
            durable(database, ".files").deleteOne(eq("_id", id));
        }
        return files.size();
    }

    private List<Document> files(MongoDatabase database, Trail trail) {
        var its = and(found.apply(trail, mark), eq("metadata.shop", trail.shop().value()));
        return durable(database, ".files").find(its).limit(DOCUMENTS_MAX).into(new ArrayList<>());
    }

    private MongoCollection<Document> durable(MongoDatabase database, String part) {
        return database.withWriteConcern(WriteConcern.MAJORITY.withJournal(true))
                .getCollection(name + part);
    }
}
