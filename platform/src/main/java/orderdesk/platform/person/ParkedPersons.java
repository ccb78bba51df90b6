package orderdesk.platform.person;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Updates;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import orderdesk.contracts.shared.ShopId;
import orderdesk.contracts.shared.Wire;
import org.bson.Document;
import org.bson.types.Binary;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/**
 * Events that could not be applied and wait for a replay. They are redacted as they lie, and can be replayed
 * afterwards. There are none, or a few; so they are looked through.
 */
final class ParkedPersons implements PersonCollection {

    static final String NAME = "parkedEvents";

    private static final String VALUE = "value";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void prepare(MongoDatabase database) {
        // looked through, see above
    }

    @Override
    public Map<String, Set<String>> marks(MongoDatabase database, Trail trail) {
        return Map.of();
    }

    @Override
    public int count(MongoDatabase database, Trail trail) {
        return found(database, trail).size();
    }

    @Override
    public int copy(MongoDatabase database, Trail trail, Consumer<byte[]> copies) {
        var found = found(database, trail);
        found.forEach(
                each -> copies.accept(Wire.mapper().writeValueAsBytes(text(each).strip())));
        return found.size();
    }

    @Override
    public int erase(MongoDatabase database, Trail trail) {
        var scrubbing = new Scrubbing(trail.of(Trail.PHONE), trail.of(Trail.EMAIL));
        var changed = 0;
        for (var each : found(database, trail)) {
            var before = text(each);
            var after = redacted(before, scrubbing, trail);
            if (!after.equals(before)) {
                var value = new Binary(after.getBytes(StandardCharsets.UTF_8));
                events(database).updateOne(eq("_id", each.get("_id")), Updates.set(VALUE, value));
                changed++;
            }
        }
        return changed;
    }

    /** They are replayed or given up by an administrator, and are not looked through for each that is over. */
    @Override
    public boolean isFollower() {
        return false;
    }

    private static List<Document> found(MongoDatabase database, Trail trail) {
        var signs = Stream.of(Trail.ORDER, Trail.PHONE, Trail.EMAIL)
                .flatMap(mark -> trail.of(mark).stream())
                .toList();
        var found = new ArrayList<Document>();
        for (var each : events(database).find().limit(DOCUMENTS_MAX)) {
            var text = text(each);
            if (!isOf(trail.shop(), each)) {
                continue;
            }
            if (signs.stream().anyMatch(text::contains) || signs.contains(each.getString("key"))) {
                found.add(each);
            }
        }
        return found;
    }

    /** One whose shop is not known may be his. */
    private static boolean isOf(ShopId shop, Document event) {
        return event.getList("headers", Document.class, List.of()).stream()
                .noneMatch(each ->
                        "shop".equals(each.getString("name")) && !shop.value().equals(each.getString("value")));
    }

    private static String text(Document event) {
        return new String(event.get(VALUE, Binary.class).getData(), StandardCharsets.UTF_8);
    }

    private static String redacted(String json, Scrubbing scrubbing, Trail trail) {
        try {
            return Wire.mapper().writeValueAsString(node("", Wire.mapper().readTree(json), scrubbing, trail));
        } catch (JacksonException _) {
            return scrubbing.scrub(json); // it is here because it is no event
        }
    }

    private static JsonNode node(String name, JsonNode node, Scrubbing scrubbing, Trail trail) {
        return switch (node) {
            case ObjectNode object -> {
                object.remove("point");
                object.propertyNames().stream()
                        .toList()
                        .forEach(each -> object.set(each, node(each, object.get(each), scrubbing, trail)));
                yield object;
            }
            case ArrayNode array -> {
                for (var i = 0; i < array.size(); i++) {
                    array.set(i, node(name, array.get(i), scrubbing, trail));
                }
                yield array;
            }
            case StringNode text -> StringNode.valueOf(text(name, text.stringValue(), scrubbing, trail));
            default -> node;
        };
    }

    private static String text(String name, String value, Scrubbing scrubbing, Trail trail) {
        if (name.equals("e164")) {
            return Scrubbing.nowhere(trail.request());
        }
        var personal = name.equals("lines") || PersonalNames.isPersonalSomewhere(name);
        return personal ? Scrubbing.GONE : scrubbing.scrub(value);
    }

    private static MongoCollection<Document> events(MongoDatabase database) {
        return database.withWriteConcern(WriteConcern.MAJORITY.withJournal(true))
                .getCollection(NAME);
    }
}
