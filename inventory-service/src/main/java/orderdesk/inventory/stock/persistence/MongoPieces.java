package orderdesk.inventory.stock.persistence;

import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Sorts.ascending;

import com.mongodb.MongoException;
import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import orderdesk.contracts.shared.ShopId;
import orderdesk.contracts.shared.Sku;
import orderdesk.inventory.stock.audit.Pieces;
import orderdesk.inventory.stock.audit.StoredPieces;
import orderdesk.inventory.stock.domain.Hold;
import orderdesk.platform.aggregate.StoreUnavailable;
import org.bson.Document;

/** Reads items by their ids, without their history. */
public final class MongoPieces implements StoredPieces {

    private static final long WITHIN_SECONDS = 5;

    private final Supplier<MongoDatabase> database;

    public MongoPieces(Supplier<MongoDatabase> database) {
        this.database = database;
    }

    @Override
    public List<Pieces> after(String last, int limit) {
        try {
            return database.get()
                    .getCollection("items")
                    .find(gt("_id", last))
                    .sort(ascending("_id"))
                    .projection(include("shop", "state.sku", "state.ledger", "state.holds"))
                    .limit(limit)
                    .maxTime(WITHIN_SECONDS, TimeUnit.SECONDS)
                    .map(MongoPieces::read)
                    .into(new ArrayList<>());
        } catch (MongoException e) {
            throw new StoreUnavailable("Items cannot be read", e);
        }
    }

    private static Pieces read(Document item) {
        var state = item.get("state", Document.class);
        var ledger = state.get("ledger", Document.class);
        return new Pieces(
                item.getString("_id"),
                new ShopId(item.getString("shop")),
                new Sku(state.getString("sku")),
                number(ledger, "received"),
                number(ledger, "adjusted"),
                number(ledger, "overdrawn"),
                number(ledger, "free"),
                number(ledger, "reserved"),
                number(ledger, "consumed"),
                state.getList("holds", String.class, List.of()).stream()
                        .map(Hold::parse)
                        .toList());
    }

    private static long number(Document ledger, String name) {
        return ledger.get(name, Number.class).longValue();
    }
}
