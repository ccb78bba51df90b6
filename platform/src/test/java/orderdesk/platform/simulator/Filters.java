package orderdesk.platform.simulator;

import com.mongodb.MongoClientSettings;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntPredicate;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonNull;
import org.bson.BsonValue;
import org.bson.conversions.Bson;

/** The part of MongoDB's query language that the desk's adapters use; whatever else they write is refused. */
final class Filters {

    private Filters() {}

    static BsonDocument read(Bson bson) {
        return bson.toBsonDocument(BsonDocument.class, MongoClientSettings.getDefaultCodecRegistry());
    }

    static boolean matches(BsonDocument filter, BsonDocument document) {
        return filter.entrySet().stream().allMatch(part -> matches(part.getKey(), part.getValue(), document));
    }

    private static boolean matches(String name, BsonValue wanted, BsonDocument document) {
        return switch (name) {
            case "$and" -> all(wanted).stream().allMatch(part -> matches(part.asDocument(), document));
            case "$or" -> all(wanted).stream().anyMatch(part -> matches(part.asDocument(), document));
            case "$nor" -> all(wanted).stream().noneMatch(part -> matches(part.asDocument(), document));
            default -> field(Fields.at(document, name), wanted);
        };
    }

    private static boolean field(BsonValue held, BsonValue wanted) {
        if (wanted instanceof BsonDocument operators && isOperators(operators)) {
            return operators.entrySet().stream().allMatch(each -> operator(held, each.getKey(), each.getValue()));
        }
        return operator(held, "$eq", wanted);
    }

    private static boolean operator(BsonValue held, String operator, BsonValue wanted) {
        return switch (operator) {
            case "$eq" -> equal(held, wanted);
            case "$ne" -> !equal(held, wanted);
            case "$in" -> wanted.asArray().stream().anyMatch(each -> equal(held, each));
            case "$nin" -> wanted.asArray().stream().noneMatch(each -> equal(held, each));
            case "$gt" -> compares(held, wanted, order -> order > 0);
            case "$gte" -> compares(held, wanted, order -> order >= 0);
            case "$lt" -> compares(held, wanted, order -> order < 0);
            case "$lte" -> compares(held, wanted, order -> order <= 0);
            case "$exists" -> wanted.asBoolean().getValue() != (held == Fields.MISSING);
            case "$not" -> !field(held, wanted);
            case "$all" -> wanted.asArray().stream().allMatch(each -> equal(held, each));
            case "$size" ->
                held instanceof BsonArray list
                        && list.size() == wanted.asNumber().intValue();
            default -> throw new UnsupportedOperationException("The simulated store knows no " + operator);
        };
    }

    /** An array equals what one of its elements equals; what is missing equals null. */
    private static boolean equal(BsonValue held, BsonValue wanted) {
        return compares(held, wanted, order -> order == 0)
                || (wanted instanceof BsonNull && held == Fields.MISSING)
                || held.equals(wanted);
    }

    /** Values of different types never compare, as in MongoDB. */
    private static boolean compares(BsonValue held, BsonValue wanted, IntPredicate order) {
        if (held instanceof BsonArray list) {
            return list.stream().anyMatch(each -> compares(each, wanted, order));
        }
        return Fields.rank(held) == Fields.rank(wanted) && order.test(Fields.compare(held, wanted));
    }

    private static boolean isOperators(BsonDocument wanted) {
        return !wanted.isEmpty() && wanted.getFirstKey().startsWith("$");
    }

    private static List<BsonValue> all(BsonValue parts) {
        return parts.asArray().getValues();
    }

    /** Sorts as MongoDB does: what is missing first, an array by its least element, or its greatest when descending. */
    static Comparator<BsonDocument> order(BsonDocument sort) {
        Comparator<BsonDocument> order = (_, _) -> 0;
        for (var part : sort.entrySet()) {
            var ascending = part.getValue().asNumber().intValue() > 0;
            Comparator<BsonValue> values = ascending ? Fields::compare : (a, b) -> Fields.compare(b, a);
            order = order.thenComparing(document -> extreme(Fields.at(document, part.getKey()), values), values);
        }
        return order;
    }

    private static BsonValue extreme(BsonValue value, Comparator<BsonValue> values) {
        return value instanceof BsonArray list ? list.stream().min(values).orElse(Fields.MISSING) : value;
    }
}
