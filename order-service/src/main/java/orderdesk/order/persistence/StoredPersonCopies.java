package orderdesk.order.persistence;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.MongoException;
import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.function.Supplier;
import orderdesk.contracts.shared.ShopId;
import orderdesk.order.PersonCopies;
import orderdesk.platform.aggregate.StoreUnavailable;
import org.bson.Document;

/** In MongoDB, which removes each part at its time. */
public final class StoredPersonCopies implements PersonCopies {

    private static final String SEALED = "sealed";

    private final Supplier<MongoDatabase> database;
    private final AtomicBoolean indexed = new AtomicBoolean();

    public StoredPersonCopies(Supplier<MongoDatabase> database) {
        this.database = database;
    }

    @Override
    public void keep(ShopId shop, UUID request, String place, String sealed, Instant goneAt) {
        ask(parts -> parts.updateOne(
                eq("_id", request + "/" + place),
                Updates.combine(
                        Updates.setOnInsert("shop", shop.value()),
                        Updates.setOnInsert(SEALED, sealed),
                        Updates.setOnInsert("goneAt", goneAt)),
                new UpdateOptions().upsert(true)));
    }

    @Override
    public Optional<String> find(ShopId shop, UUID request, String place) {
        return ask(parts -> Optional.ofNullable(
                        parts.find(and(eq("_id", request + "/" + place), eq("shop", shop.value())))
                                .first())
                .map(found -> found.getString(SEALED)));
    }

    private <T> T ask(Function<MongoCollection<Document>, T> question) {
        try {
            return question.apply(parts());
        } catch (MongoException e) {
            throw new StoreUnavailable("Copies cannot be reached", e);
        }
    }

    private MongoCollection<Document> parts() {
        var parts = database.get()
                .withWriteConcern(WriteConcern.MAJORITY.withJournal(true))
                .withReadConcern(ReadConcern.MAJORITY)
                .getCollection("personCopies");
        if (!indexed.get()) {
            parts.createIndex(Indexes.ascending("goneAt"), new IndexOptions().expireAfter(0L, TimeUnit.SECONDS));
            indexed.set(true);
        }
        return parts;
    }
}
