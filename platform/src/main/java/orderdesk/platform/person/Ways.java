package orderdesk.platform.person;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.or;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import orderdesk.contracts.shared.ShopId;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonString;
import org.bson.BsonValue;
import org.bson.conversions.Bson;

/**
 * By which fields a collection is entered, and to which marks its documents lead.
 *
 * @param made the field that says since when a document has been there; absent where none does
 */
record Ways(List<Way> entries, List<Way> exits, Optional<String> made) {

    /**
     * @param path of the field, as {@code keys.phone}
     * @param form how a value of the mark stands in that field, in one shop
     */
    record Way(String mark, String path, BiFunction<ShopId, String, String> form) {

        Way(String mark, String path) {
            this(mark, path, (_, value) -> value);
        }
    }

    /** Nothing where no entry is known on this trail. */
    Optional<Bson> filter(Trail trail) {
        var ways = new ArrayList<Bson>();
        for (var way : entries) {
            var values = trail.of(way.mark()).stream()
                    .map(value -> way.form().apply(trail.shop(), value))
                    .toList();
            if (!values.isEmpty()) {
                var found = in(way.path(), values);
                ways.add(
                        made.isPresent() && Trail.isPersonal(way.mark())
                                ? and(found, lte(made.get(), trail.askedAt()))
                                : found);
            }
        }
        return ways.isEmpty()
                ? Optional.empty()
                : Optional.of(and(eq("shop", trail.shop().value()), or(ways)));
    }

    Map<String, Set<String>> leads(List<BsonDocument> documents) {
        var marks = new LinkedHashMap<String, Set<String>>();
        for (var exit : exits) {
            var values = marks.computeIfAbsent(exit.mark(), _ -> new LinkedHashSet<>());
            documents.forEach(document -> values(document, exit.path()).forEach(values::add));
        }
        return marks;
    }

    private static List<String> values(BsonValue from, String path) {
        var dot = path.indexOf('.');
        var name = dot < 0 ? path : path.substring(0, dot);
        return switch (from) {
            case BsonDocument document
            when document.containsKey(name) ->
                dot < 0 ? texts(document.get(name)) : values(document.get(name), path.substring(dot + 1));
            case BsonArray array ->
                array.stream().flatMap(each -> values(each, path).stream()).toList();
            default -> List.of();
        };
    }

    private static List<String> texts(BsonValue value) {
        return switch (value) {
            case BsonString text -> List.of(text.getValue());
            case BsonArray array ->
                array.stream().flatMap(each -> texts(each).stream()).toList();
            default -> List.of();
        };
    }
}
