package orderdesk.insight.persistence;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.expr;
import static com.mongodb.client.model.Filters.or;

import java.util.List;
import orderdesk.contracts.shared.ShopId;
import orderdesk.insight.figures.domain.Period;
import orderdesk.insight.figures.domain.Slice;
import org.bson.Document;
import org.bson.conversions.Bson;

/** Days and hours as the database tells them: by the clock of each shop. */
public final class ShopClocks {

    private ShopClocks() {}

    /** What happened on a day of its shop. */
    public static Bson day(Period period, Slice slice, String field) {
        return at("%Y-%m-%d", period, slice, field);
    }

    /** What happened in an hour of the day of its shop. */
    public static Bson hour(Period period, Slice slice, String field) {
        return at("%H", period, slice, field);
    }

    private static Bson at(String format, Period period, Slice slice, String field) {
        return or(period.shops().stream()
                .map(shop -> and(eq("shop", shop.value()), expr(told(format, period, shop, slice.key(), field))))
                .toList());
    }

    private static Document told(String format, Period period, ShopId shop, String key, String field) {
        var text = new Document("date", "$" + field)
                .append("format", format)
                .append("timezone", period.zones().of(shop).getId());
        return new Document("$eq", List.of(new Document("$dateToString", text), new Document("$literal", key)));
    }
}
