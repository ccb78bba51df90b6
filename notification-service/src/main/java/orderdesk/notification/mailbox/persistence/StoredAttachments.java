package orderdesk.notification.mailbox.persistence;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.MongoException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import orderdesk.contracts.shared.ShopId;
import orderdesk.notification.files.Bytes;
import orderdesk.notification.files.Grid;
import orderdesk.notification.mailbox.Attachments;
import orderdesk.platform.aggregate.StoreUnavailable;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.Binary;

/** In GridFS, like what is uploaded; what was kept before lies in a document each, and is read from there. */
final class StoredAttachments implements Attachments {

    private static final String ID = "metadata.attachment";
    private static final String SHOP = "metadata.shop";

    /** Longer than any letter is read. */
    private static final Duration SETTLED = Duration.ofHours(2);

    private static final Duration SWEPT = Duration.ofDays(2);

    private final Grid grid;
    private final MongoCollection<Document> former;
    private final Clock clock;
    private final AtomicBoolean indexed = new AtomicBoolean();

    StoredAttachments(MongoDatabase database, Clock clock) {
        this.grid = Grid.kept(database, "attachments.grid");
        this.former = database.getCollection("attachments");
        this.clock = clock;
    }

    @Override
    public void keep(ShopId shop, UUID id, Bytes content) throws IOException {
        if (!indexed.get()) {
            grid.index(Indexes.ascending(ID)); // the service starts without a database
            indexed.set(true);
        }
        if (stored(shop, id).isPresent()) {
            return;
        }
        try (var in = content.open()) {
            var whose = new Document("shop", shop.value()).append("attachment", id.toString());
            grid.write(id.toString(), whose, in);
        }
    }

    @Override
    public Optional<Bytes> find(ShopId shop, UUID id) {
        return stored(shop, id)
                .<Bytes>map(stored -> () -> grid.read(stored, 0))
                .or(() -> before(shop, id).map(content -> () -> new ByteArrayInputStream(content)));
    }

    @Override
    public int sweep() {
        var now = clock.instant();
        var left = grid.broken(now.minus(SWEPT), now.minus(SETTLED));
        left.forEach(grid::delete);
        return left.size();
    }

    private Optional<String> stored(ShopId shop, UUID id) {
        Bson its = and(eq(ID, id.toString()), eq(SHOP, shop.value()));
        return grid.find(its).stream()
                .findFirst()
                .map(file -> file.getObjectId().toHexString());
    }

    private Optional<byte[]> before(ShopId shop, UUID id) {
        try {
            return Optional.ofNullable(former.find(and(eq("_id", id.toString()), eq("shop", shop.value())))
                            .first())
                    .map(document -> document.get("content", Binary.class).getData());
        } catch (MongoException e) {
            throw new StoreUnavailable("Attachments cannot be reached", e);
        }
    }
}
