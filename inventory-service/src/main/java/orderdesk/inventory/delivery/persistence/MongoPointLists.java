package orderdesk.inventory.delivery.persistence;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoException;
import com.mongodb.MongoWriteException;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import orderdesk.contracts.shared.ShopId;
import orderdesk.contracts.shared.Wire;
import orderdesk.inventory.delivery.domain.PointList;
import orderdesk.inventory.delivery.domain.PointLists;
import orderdesk.platform.aggregate.StoreUnavailable;
import org.bson.Document;

/** One document per shop and carrier, the record as JSON. */
public final class MongoPointLists implements PointLists {

    private final Supplier<MongoDatabase> database;

    public MongoPointLists(Supplier<MongoDatabase> database) {
        this.database = database;
    }

    @Override
    public void save(ShopId shop, PointList list) {
        var id = shop.value() + "/" + list.carrier().word();
        var document = new Document("_id", id)
                .append("shop", shop.value())
                .append("number", list.number())
                .append("list", Wire.mapper().writeValueAsString(list));
        var unlessOvertaken = Filters.and(Filters.eq("_id", id), Filters.lte("number", list.number()));
        try {
            lists().replaceOne(unlessOvertaken, document, new ReplaceOptions().upsert(true));
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw away(e);
            }
        } catch (MongoException e) {
            throw away(e);
        }
    }

    @Override
    public List<PointList> of(ShopId shop) {
        try {
            return lists().find(Filters.eq("shop", shop.value()))
                    .sort(Sorts.ascending("_id"))
                    .map(document -> Wire.mapper().readValue(document.getString("list"), PointList.class))
                    .into(new ArrayList<>());
        } catch (MongoException e) {
            throw away(e);
        }
    }

    private static StoreUnavailable away(MongoException e) {
        return new StoreUnavailable("What became of lists of pickup points is not to be had", e);
    }

    private MongoCollection<Document> lists() {
        return database.get()
                .getCollection("pickupPointLists")
                .withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
    }
}
