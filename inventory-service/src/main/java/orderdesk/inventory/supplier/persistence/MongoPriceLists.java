package orderdesk.inventory.supplier.persistence;

import com.mongodb.MongoException;
import com.mongodb.WriteConcern;
import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import orderdesk.contracts.shared.ShopId;
import orderdesk.contracts.shared.Wire;
import orderdesk.inventory.supplier.domain.PriceList;
import orderdesk.inventory.supplier.domain.PriceLists;
import orderdesk.platform.aggregate.StoreUnavailable;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** One document per list, its report as JSON: nothing is ever looked for inside. */
public final class MongoPriceLists implements PriceLists {

    private static final long KEPT_DAYS = 92;
    private static final Bson BY_NUMBER =
            Indexes.compoundIndex(Indexes.ascending("shop", "supplier"), Indexes.descending("number"));

    private final Supplier<MongoDatabase> database;
    private @Nullable MongoCollection<Document> ready;

    public MongoPriceLists(Supplier<MongoDatabase> database) {
        this.database = database;
    }

    @Override
    public void save(ShopId shop, PriceList list) {
        var document = new Document("_id", list.id())
                .append("shop", shop.value())
                .append("supplier", list.supplier())
                .append("number", list.number())
                .append("receivedAt", list.receivedAt())
                .append("list", Wire.mapper().writeValueAsString(list));
        try {
            lists().replaceOne(Filters.eq("_id", list.id()), document, new ReplaceOptions().upsert(true));
        } catch (MongoException e) {
            throw new StoreUnavailable("The report of a price list is not kept", e);
        }
    }

    @Override
    public List<PriceList> page(ShopId shop, String supplier, long before, int limit) {
        var wanted = Filters.and(
                Filters.eq("shop", shop.value()), Filters.eq("supplier", supplier), Filters.lt("number", before));
        return read(() -> lists().find(wanted).sort(BY_NUMBER).limit(limit));
    }

    @Override
    public Optional<PriceList> find(ShopId shop, String id) {
        var wanted = Filters.and(Filters.eq("_id", id), Filters.eq("shop", shop.value()));
        return read(() -> lists().find(wanted)).stream().findFirst();
    }

    private static List<PriceList> read(Supplier<FindIterable<Document>> found) {
        try {
            return found.get()
                    .map(document -> Wire.mapper().readValue(document.getString("list"), PriceList.class))
                    .into(new ArrayList<>());
        } catch (MongoException e) {
            throw new StoreUnavailable("The report of a price list is not to be had", e);
        }
    }

    /** Its indexes are made on first use, so that the service starts without a database. */
    private synchronized MongoCollection<Document> lists() {
        if (ready == null) {
            var fresh = database.get()
                    .getCollection("priceLists")
                    .withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
            fresh.createIndex(BY_NUMBER);
            fresh.createIndex(
                    Indexes.ascending("receivedAt"), new IndexOptions().expireAfter(KEPT_DAYS, TimeUnit.DAYS));
            ready = fresh;
        }
        return ready;
    }
}
