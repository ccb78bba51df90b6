package orderdesk.platform.aggregate.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Sorts.ascending;

import com.mongodb.MongoException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import java.util.ArrayList;
import java.util.List;
import orderdesk.contracts.shared.ShopId;
import orderdesk.platform.aggregate.port.OutcomeUnknown;
import orderdesk.platform.aggregate.port.Page;
import org.bson.BsonDocument;
import org.bson.conversions.Bson;

/** The collection of old history beside a collection of aggregates; majority reads and writes. */
final class Pages {

    private final MongoCollection<BsonDocument> collection;

    Pages(MongoCollection<BsonDocument> collection) {
        this.collection = collection;
    }

    Page keep(Page page) {
        try {
            collection.insertOne(EntryForm.written(page));
            return page;
        } catch (MongoWriteException e) {
            if (e.getError().getCode() != Failures.DUPLICATE_KEY) {
                throw new OutcomeUnknown("A page of history may not be kept", e);
            }
            return there(page);
        } catch (MongoException e) {
            throw Failures.writing(e);
        }
    }

    private Page there(Page page) {
        var found = Failures.reading(() -> collection.find(eq("_id", page.id())).first());
        if (found == null) {
            throw new OutcomeUnknown("A page of history is not durable yet", null);
        }
        return EntryForm.page(found);
    }

    List<Page> of(ShopId shop, String aggregate, Bson which) {
        return Failures.reading(() -> collection
                .find(and(eq("shop", shop.value()), eq("aggregate", aggregate), which))
                .sort(ascending("first"))
                .map(EntryForm::page)
                .into(new ArrayList<>()));
    }
}
