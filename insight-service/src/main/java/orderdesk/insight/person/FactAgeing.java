package orderdesk.insight.person;

import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import orderdesk.contracts.shared.ShopId;
import orderdesk.contracts.shared.Wire;
import orderdesk.platform.person.Ageing;
import orderdesk.platform.person.End;
import orderdesk.platform.person.Trail;
import org.bson.BsonDocument;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The facts of one order after another, by its passage, which bears the mark. How an order ended is told elsewhere: its
 * term begins when it lasts no longer after the last that happened.
 */
final class FactAgeing implements Ageing {

    private static final Unforgotten PASSAGES = new Unforgotten("passages", "placedAt");
    private static final String FACTS = "facts";

    private final FactPersons facts;

    FactAgeing(FactPersons facts) {
        this.facts = facts;
    }

    @Override
    public void prepare(MongoDatabase database) {
        PASSAGES.prepare(database);
    }

    @Override
    public List<Aged> aged(
            MongoDatabase database, ShopId shop, Instant before, @Nullable BsonDocument after, int limit) {
        return PASSAGES.find(database, shop, before, after, limit, empty()).stream()
                .map(passage -> aged(database, shop, before, passage))
                .toList();
    }

    private Aged aged(MongoDatabase database, ShopId shop, Instant before, BsonDocument passage) {
        var order = passage.getString("_id").getValue();
        var placed = PASSAGES.at(passage);
        var ended = facts.last(database, shop, order).orElse(placed).plus(End.ORDER_LASTS);
        return new Aged(
                passage,
                order,
                placed,
                Optional.of(ended),
                ended.isAfter(before) ? Map.of() : personal(database, shop, order),
                Map.of(Trail.ORDER, Set.of(order)));
    }

    private Map<String, Set<String>> personal(MongoDatabase database, ShopId shop, String order) {
        var marks = new HashMap<String, Set<String>>();
        facts.known(database, shop, order)
                .forEach(known -> collect(Wire.mapper().readTree(known), marks));
        return marks;
    }

    /** Telephones and mailboxes, wherever in an event they stand. */
    private static void collect(JsonNode node, Map<String, Set<String>> marks) {
        node.properties().forEach(field -> {
            var text = field.getValue().asStringOpt();
            if (text.isEmpty()) {
                return;
            }
            switch (field.getKey()) {
                case "e164" -> add(marks, Trail.PHONE, text.get());
                case "email" -> add(marks, Trail.EMAIL, text.get().toLowerCase(Locale.ROOT));
                default -> {}
            }
        });
        node.forEach(child -> collect(child, marks));
    }

    private static void add(Map<String, Set<String>> marks, String mark, String value) {
        marks.computeIfAbsent(mark, _ -> new LinkedHashSet<>()).add(value);
    }

    /** What came meanwhile is redacted too, and looked at again. */
    @Override
    public boolean forget(MongoDatabase database, Aged aged, Trail trail, Instant now) {
        facts.erase(database, trail);
        var passage = aged.document();
        return PASSAGES.settle(
                database, passage, eq(FACTS, passage.get(FACTS)), Updates.set(FACTS, passage.get(FACTS)), now);
    }
}
