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
import java.util.function.Consumer;
import orderdesk.contracts.shared.Wire;
import orderdesk.platform.person.PersonCollection;
import orderdesk.platform.person.Trail;
import org.bson.Document;
import org.bson.types.ObjectId;

/** Photos and films that a customer sent as evidence, in GridFS: they go, piece by piece. */
final class EvidencePersons implements PersonCollection {

    /** Ids under which files are stored. */
    static final String STORED = "evidence";

    private static final String NAME = "evidence";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void prepare(MongoDatabase database) {
        // found by their ids only
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

    private static List<Document> files(MongoDatabase database, Trail trail) {
        var ids = trail.of(STORED).stream()
                .filter(ObjectId::isValid)
                .map(ObjectId::new)
                .toList();
        var its = and(in("_id", ids), eq("metadata.shop", trail.shop().value()));
        return durable(database, ".files").find(its).limit(DOCUMENTS_MAX).into(new ArrayList<>());
    }

    private static MongoCollection<Document> durable(MongoDatabase database, String part) {
        return database.withWriteConcern(WriteConcern.MAJORITY.withJournal(true))
                .getCollection(NAME + part);
    }
}
