package orderdesk.insight.person;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.WriteConcern;
import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import orderdesk.contracts.benefit.BenefitEvent;
import orderdesk.contracts.callback.CallEvent;
import orderdesk.contracts.confirmation.ConfirmationEvent;
import orderdesk.contracts.notification.NotificationEvent;
import orderdesk.contracts.order.OrderEvent;
import orderdesk.contracts.shared.ShopId;
import orderdesk.contracts.shared.Wire;
import orderdesk.contracts.stock.StockEvent;
import orderdesk.platform.person.Ageing;
import orderdesk.platform.person.PersonCollection;
import orderdesk.platform.person.Redaction;
import orderdesk.platform.person.Trail;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * Events of his orders, as they were published. Each is redacted as its own service redacts it; what figures are folded
 * from, which is no text, stays: folded anew they come out the same.
 */
final class FactPersons implements PersonCollection {

    /** By the owner's word. */
    private static final Map<String, Class<?>> EVENTS = Map.of(
            "order", OrderEvent.class,
            "inventory", StockEvent.class,
            "confirmation", ConfirmationEvent.class,
            "callback", CallEvent.class,
            "promo", BenefitEvent.class,
            "notification", NotificationEvent.class);

    private static final String KNOWN = "known";

    /** Of what every text has to be decided about. */
    static List<Class<?>> events() {
        return List.copyOf(EVENTS.values());
    }

    @Override
    public String name() {
        return "facts";
    }

    @Override
    public void prepare(MongoDatabase database) {
        // stories are read by their orders, and have an index for it
    }

    @Override
    public Map<String, Set<String>> marks(MongoDatabase database, Trail trail) {
        return Map.of();
    }

    @Override
    public int count(MongoDatabase database, Trail trail) {
        var found = new AtomicInteger();
        found(database, trail).forEach(_ -> found.incrementAndGet());
        return found.get();
    }

    @Override
    public int copy(MongoDatabase database, Trail trail, Consumer<byte[]> copies) {
        var found = new AtomicInteger();
        found(database, trail).forEach(fact -> {
            copies.accept(Wire.mapper()
                    .writeValueAsBytes(Map.of(
                            "at",
                            fact.getDate("at").toInstant(),
                            KNOWN,
                            Wire.mapper().readTree(fact.getString(KNOWN)))));
            found.incrementAndGet();
        });
        return found.get();
    }

    @Override
    public int erase(MongoDatabase database, Trail trail) {
        var changed = new AtomicInteger();
        found(database, trail).forEach(fact -> {
            var before = fact.getString(KNOWN);
            var after = redacted(trail, fact);
            if (!after.equals(before)) {
                facts(database).updateOne(eq("_id", fact.getString("_id")), Updates.set(KNOWN, after));
                changed.incrementAndGet();
            }
        });
        return changed.get();
    }

    @Override
    public Optional<Ageing> ageing() {
        return Optional.of(new FactAgeing(this));
    }

    /** When the last happened that is told of an order. */
    Optional<Instant> last(MongoDatabase database, ShopId shop, String order) {
        return Optional.ofNullable(facts(database)
                        .find(of(shop, Set.of(order)))
                        .sort(Sorts.descending("at"))
                        .projection(Projections.include("at"))
                        .first())
                .map(fact -> fact.getDate("at").toInstant());
    }

    /** What is told of an order, as JSON. */
    List<String> known(MongoDatabase database, ShopId shop, String order) {
        return facts(database)
                .find(of(shop, Set.of(order)))
                .limit(DOCUMENTS_MAX)
                .map(fact -> fact.getString(KNOWN))
                .into(new ArrayList<>());
    }

    /** What this build does not know it cannot redact: of that only the name stays. */
    private static String redacted(Trail trail, Document fact) {
        var family = EVENTS.get(fact.getString("source"));
        var type = fact.getString("type");
        if (family != null) {
            var event = Wire.mapper().readValue(fact.getString(KNOWN), family);
            var json = Wire.mapper().valueToTree(Redaction.of(trail, event));
            if (json.path("type").asString("").equals(type)) {
                return json.toString();
            }
        }
        return Wire.mapper().writeValueAsString(Map.of("type", type));
    }

    private static FindIterable<Document> found(MongoDatabase database, Trail trail) {
        return facts(database).find(of(trail.shop(), trail.of(Trail.ORDER))).limit(DOCUMENTS_MAX);
    }

    private static Bson of(ShopId shop, Set<String> orders) {
        return and(eq("shop", shop.value()), in("order", orders));
    }

    private static MongoCollection<Document> facts(MongoDatabase database) {
        return database.withWriteConcern(WriteConcern.MAJORITY.withJournal(true))
                .getCollection("facts");
    }
}
