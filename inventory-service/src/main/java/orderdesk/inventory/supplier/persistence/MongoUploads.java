package orderdesk.inventory.supplier.persistence;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Projections.include;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoException;
import com.mongodb.MongoWriteException;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import orderdesk.contracts.shared.ShopId;
import orderdesk.inventory.supplier.push.Uploads;
import orderdesk.platform.aggregate.StoreUnavailable;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;

/** One document for each part; all of a session is gone a day after it was opened. */
public final class MongoUploads implements Uploads {

    private static final long KEPT_DAYS = 1;

    private final Supplier<MongoDatabase> database;
    private @Nullable MongoDatabase ready;

    public MongoUploads(Supplier<MongoDatabase> database) {
        this.database = database;
    }

    @Override
    public void setKey(ShopId shop, String supplier, String hash) {
        var id = shop.value() + "/" + supplier;
        use(database -> database.getCollection("pushKeys")
                .replaceOne(eq("_id", id), new Document("_id", id).append("hash", hash), upsert()));
    }

    @Override
    public Optional<String> key(ShopId shop, String supplier) {
        return use(database -> Optional.ofNullable(database.getCollection("pushKeys")
                        .find(eq("_id", shop.value() + "/" + supplier))
                        .first()))
                .map(document -> document.getString("hash"));
    }

    @Override
    public void open(Session session) {
        var document = new Document("_id", session.id())
                .append("shop", session.shop().value())
                .append("supplier", session.supplier())
                .append("at", session.opened())
                .append("parts", session.parts())
                .append("bytes", session.bytes());
        use(database -> database.getCollection("pushSessions").insertOne(document));
    }

    @Override
    public Optional<Session> find(String id) {
        return use(database -> Optional.ofNullable(database.getCollection("pushSessions")
                        .find(eq("_id", id))
                        .first()))
                .map(document -> new Session(
                        id,
                        new ShopId(document.getString("shop")),
                        document.getString("supplier"),
                        document.getDate("at").toInstant(),
                        document.getInteger("parts"),
                        document.getLong("bytes")));
    }

    /** The session counts its parts, so that they have an order whoever takes them; a part is known by its bytes. */
    @Override
    public void append(Session session, String file, byte[] part) {
        var id = "%s/%s/%s".formatted(session.id(), sha256(part), file);
        try {
            use(database -> {
                var parts = database.getCollection("pushParts");
                return parts.find(eq("_id", id)).projection(include("_id")).first() == null
                        && add(database, id, session, file, part);
            });
        } catch (StoreUnavailable e) {
            if (!(e.getCause() instanceof MongoWriteException twice)
                    || twice.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            } // the same part came twice at once
        }
    }

    private boolean add(MongoDatabase database, String id, Session session, String file, byte[] part) {
        var counted = Objects.requireNonNull(database.getCollection("pushSessions")
                .findOneAndUpdate(
                        eq("_id", session.id()),
                        Updates.combine(Updates.inc("parts", 1), Updates.inc("bytes", (long) part.length))));
        return database.getCollection("pushParts")
                .insertOne(new Document("_id", id)
                        .append("session", session.id())
                        .append("file", file)
                        .append("number", counted.getInteger("parts"))
                        .append("at", session.opened())
                        .append("bytes", new Binary(part)))
                .wasAcknowledged();
    }

    @Override
    public List<String> files(Session session) {
        return use(database -> database.getCollection("pushParts")
                .distinct("file", eq("session", session.id()), String.class)
                .into(new ArrayList<>()));
    }

    @Override
    public void copy(Session session, String file, OutputStream to) throws IOException {
        var parts = use(database -> database.getCollection("pushParts")
                .find(and(eq("session", session.id()), eq("file", file)))
                .sort(Sorts.ascending("number"))
                .batchSize(1)
                .cursor());
        try (parts) {
            while (use(_ -> parts.hasNext())) {
                to.write(parts.next().get("bytes", Binary.class).getData());
            }
        }
    }

    private static String sha256(byte[] part) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(part));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    private static ReplaceOptions upsert() {
        return new ReplaceOptions().upsert(true);
    }

    private interface Use<T> {
        T of(MongoDatabase database);
    }

    private <T> T use(Use<T> use) {
        try {
            return use.of(database());
        } catch (MongoException e) {
            throw new StoreUnavailable("What programs have sent is not to be had", e);
        }
    }

    /** Its indexes are made on first use, so that the service starts without a database. */
    private synchronized MongoDatabase database() {
        if (ready == null) {
            var fresh = database.get().withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
            var aDay = new IndexOptions().expireAfter(KEPT_DAYS, TimeUnit.DAYS);
            fresh.getCollection("pushSessions").createIndex(Indexes.ascending("at"), aDay);
            fresh.getCollection("pushParts").createIndex(Indexes.ascending("at"), aDay);
            fresh.getCollection("pushParts").createIndex(Indexes.ascending("session", "file", "number"));
            ready = fresh;
        }
        return ready;
    }
}
