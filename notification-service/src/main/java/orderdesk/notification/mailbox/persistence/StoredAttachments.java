package orderdesk.notification.mailbox.persistence;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.MongoException;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOptions;
import java.util.Optional;
import java.util.UUID;
import orderdesk.contracts.shared.ShopId;
import orderdesk.notification.mailbox.Attachments;
import orderdesk.platform.aggregate.StoreUnavailable;
import org.bson.Document;
import org.bson.types.Binary;

/** One document for each, below the 16 MB that one can have; written until a majority has it in its journal. */
final class StoredAttachments implements Attachments {

    private final MongoCollection<Document> documents;

    StoredAttachments(MongoDatabase database) {
        this.documents =
                database.getCollection("attachments").withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
    }

    @Override
    public void keep(ShopId shop, UUID id, byte[] content) {
        var document =
                new Document("_id", id.toString()).append("shop", shop.value()).append("content", new Binary(content));
        try {
            documents.replaceOne(eq("_id", id.toString()), document, new ReplaceOptions().upsert(true));
        } catch (MongoException e) {
            throw new StoreUnavailable("Attachments cannot be reached", e);
        }
    }

    @Override
    public Optional<byte[]> find(ShopId shop, UUID id) {
        try {
            return Optional.ofNullable(documents
                            .find(and(eq("_id", id.toString()), eq("shop", shop.value())))
                            .first())
                    .map(document -> document.get("content", Binary.class).getData());
        } catch (MongoException e) {
            throw new StoreUnavailable("Attachments cannot be reached", e);
        }
    }
}
