package orderdesk.insight.persistence;

import com.mongodb.MongoException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import orderdesk.contracts.order.OrderId;
import orderdesk.contracts.shared.ShopId;
import orderdesk.insight.domain.Fact;
import orderdesk.insight.domain.Facts;
import orderdesk.platform.aggregate.StoreUnavailable;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** One document per fact and order, inserted once and never changed. */
class MongoFacts implements Facts {

    private static final int DUPLICATE_KEY = 11000;

    private final Supplier<MongoCollection<Document>> collection;
    private @Nullable MongoCollection<Document> indexed;

    MongoFacts(Supplier<MongoCollection<Document>> collection) {
        this.collection = collection;
    }

    @Override
    public void keep(Fact fact) {
        try {
            facts().insertOne(document(fact));
        } catch (MongoException e) {
            if (e.getCode() != DUPLICATE_KEY) { // a fact that is there was delivered before
                throw new StoreUnavailable("Fact %s is not kept".formatted(fact.event()), e);
            }
        }
    }

    @Override
    public List<Fact> of(ShopId shop, OrderId order, int limit) {
        try {
            return facts().find(Filters.and(Filters.eq("shop", shop.value()), Filters.eq("order", order.toString())))
                    .sort(Sorts.ascending("at", "source", "sequence"))
                    .limit(limit)
                    .map(MongoFacts::fact)
                    .into(new ArrayList<>());
        } catch (MongoException e) {
            throw new StoreUnavailable("The story of %s cannot be read".formatted(order), e);
        }
    }

    @Override
    public List<OrderId> about(ShopId shop, String event) {
        try {
            return facts().find(Filters.and(
                            Filters.gte("_id", event + "/"),
                            Filters.lt("_id", event + "0"),
                            Filters.eq("shop", shop.value())))
                    .map(stored -> new OrderId(UUID.fromString(stored.getString("order"))))
                    .into(new ArrayList<>());
        } catch (MongoException e) {
            throw new StoreUnavailable("What %s was about cannot be read".formatted(event), e);
        }
    }

    /** The index is made on first use: the service starts while the database is away. */
    private synchronized MongoCollection<Document> facts() {
        if (indexed == null) {
            var fresh = collection.get();
            fresh.createIndex(Indexes.ascending("shop", "order", "at", "source", "sequence"));
            indexed = fresh;
        }
        return indexed;
    }

    private static Document document(Fact fact) {
        return new Document("_id", fact.event() + "/" + fact.order())
                .append("shop", fact.shop().value())
                .append("order", fact.order().toString())
                .append("event", fact.event())
                .append("source", fact.source())
                .append("sequence", fact.sequence())
                .append("type", fact.type())
                .append("actor", fact.actor())
                .append("at", fact.at())
                .append("causation", fact.causation())
                .append("known", fact.known());
    }

    private static Fact fact(Document stored) {
        return new Fact(
                stored.getString("event"),
                new ShopId(stored.getString("shop")),
                new OrderId(UUID.fromString(stored.getString("order"))),
                stored.getString("source"),
                stored.getLong("sequence"),
                stored.getString("type"),
                stored.getString("actor"),
                stored.get("at", Date.class).toInstant(),
                stored.getString("causation"),
                stored.getString("known"));
    }
}
