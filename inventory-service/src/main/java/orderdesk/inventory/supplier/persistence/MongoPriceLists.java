package orderdesk.inventory.supplier.persistence;

import com.mongodb.MongoException;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import java.util.Optional;
import java.util.function.Supplier;
import orderdesk.contracts.shared.ShopId;
import orderdesk.contracts.shared.Wire;
import orderdesk.inventory.supplier.domain.PriceList;
import orderdesk.inventory.supplier.domain.PriceLists;
import orderdesk.platform.aggregate.StoreUnavailable;
import org.bson.Document;

/** One document per list, its report as JSON: nothing is ever looked for inside. */
public final class MongoPriceLists implements PriceLists {

    private final Supplier<MongoDatabase> database;

    public MongoPriceLists(Supplier<MongoDatabase> database) {
        this.database = database;
    }

    @Override
    public void save(ShopId shop, PriceList list) {
        var document = new Document("_id", list.id())
                .append("shop", shop.value())
                .append("receivedAt", list.receivedAt())
                .append("list", Wire.mapper().writeValueAsString(list));
        try {
            lists().replaceOne(Filters.eq("_id", list.id()), document, new ReplaceOptions().upsert(true));
        } catch (MongoException e) {
            throw new StoreUnavailable("The report of a price list is not kept", e);
        }
    }

    @Override
    public Optional<PriceList> find(ShopId shop, String id) {
        try {
            return Optional.ofNullable(
                            lists().find(Filters.and(Filters.eq("_id", id), Filters.eq("shop", shop.value())))
                                    .first())
                    .map(document -> Wire.mapper().readValue(document.getString("list"), PriceList.class));
        } catch (MongoException e) {
            throw new StoreUnavailable("The report of a price list is not to be had", e);
        }
    }

    private MongoCollection<Document> lists() {
        return database.get().getCollection("priceLists").withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
    }
}
