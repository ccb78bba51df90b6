package orderdesk.insight.figures.persistence;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.expr;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Filters.or;

import java.util.List;
import orderdesk.contracts.order.OrderEvent.Channel;
import orderdesk.contracts.order.OrderEvent.DeliveryResult;
import orderdesk.contracts.shared.ShopId;
import orderdesk.insight.figures.domain.Counted;
import orderdesk.insight.figures.domain.Passage.End;
import orderdesk.insight.figures.domain.Period;
import orderdesk.insight.figures.domain.Place;
import orderdesk.insight.figures.domain.Slice;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** What is asked of the stored passages. */
final class Wanted {

    private static final Bson SALE = eq(PassageDocument.ORIGIN, null);
    private static final Bson OWED_A_CALL = ne(PassageDocument.CHANNEL, Channel.PHONE.name());
    private static final Bson DIALLED = ne(PassageDocument.ATTEMPTED_AT, null);
    private static final Bson NOT_DIALLED = eq(PassageDocument.ATTEMPTED_AT, null);
    private static final Bson CAME_BACK = in(
            PassageDocument.PARCEL,
            DeliveryResult.REFUSED.name(),
            DeliveryResult.RETURNED.name(),
            DeliveryResult.UNCOLLECTED.name());

    private Wanted() {}

    static Bson of(Period period) {
        return and(
                in(
                        PassageDocument.SHOP,
                        period.shops().stream().map(ShopId::value).toList()),
                gte(PassageDocument.PLACED_AT, period.from()),
                lt(PassageDocument.PLACED_AT, period.until()));
    }

    static Bson of(Counted counted) {
        return switch (counted) {
            case PLACED -> SALE;
            case CONFIRMED -> and(SALE, eq(PassageDocument.END, End.CONFIRMED.name()));
            case CANCELLED -> and(SALE, eq(PassageDocument.END, End.CANCELLED.name()));
            case EXPIRED -> and(SALE, eq(PassageDocument.END, End.EXPIRED.name()));
            case OPEN -> and(SALE, eq(PassageDocument.END, null));
            case CARRIED_ON -> ne(PassageDocument.ORIGIN, null);
            case IN_TARGET -> and(OWED_A_CALL, DIALLED, eq(PassageDocument.TARGET_MISSED, false));
            case TARGET_MISSED -> and(OWED_A_CALL, eq(PassageDocument.TARGET_MISSED, true));
            case IN_LIMIT_ONLY ->
                and(OWED_A_CALL, eq(PassageDocument.TARGET_MISSED, true), eq(PassageDocument.BREACHED, false));
            case BREACHED -> and(OWED_A_CALL, eq(PassageDocument.BREACHED, true));
            case UNDECIDED -> and(OWED_A_CALL, NOT_DIALLED, eq(PassageDocument.TARGET_MISSED, false));
            case NEVER_CALLED -> and(OWED_A_CALL, NOT_DIALLED, eq(PassageDocument.END, null));
            case PROMISE_KEPT -> gt("deeds.kept", 0);
            case PROMISE_BROKEN -> gt(PassageDocument.BROKEN, 0);
            case ABSENT_GOODS -> and(SALE, eq(PassageDocument.ABSENT_GOODS, true));
            case REFUSED_AT_DOOR -> CAME_BACK;
            case REFUSED_THOUGH_REMINDED -> and(CAME_BACK, eq("reminded", true));
        };
    }

    static Bson of(Period period, @Nullable Slice slice) {
        if (slice == null) {
            return empty();
        }
        var key = slice.key().isEmpty() ? null : slice.key();
        return switch (slice.by()) {
            case SHOP -> eq(PassageDocument.SHOP, key);
            case CHANNEL -> eq(PassageDocument.CAME_BY, key);
            case OPERATOR -> eq(PassageDocument.OPERATOR, key);
            case DAY -> placed(period, "%Y-%m-%d", slice.key());
            case HOUR -> placed(period, "%H", slice.key());
        };
    }

    /** By the clock of each shop. */
    private static Bson placed(Period period, String format, String key) {
        return or(period.shops().stream()
                .map(shop -> and(eq(PassageDocument.SHOP, shop.value()), expr(at(format, period, shop, key))))
                .toList());
    }

    private static Document at(String format, Period period, ShopId shop, String key) {
        var text = new Document("date", "$" + PassageDocument.PLACED_AT)
                .append("format", format)
                .append("timezone", period.zones().of(shop).getId());
        return new Document("$eq", List.of(new Document("$dateToString", text), new Document("$literal", key)));
    }

    static Bson after(@Nullable Place after) {
        return after == null
                ? empty()
                : or(
                        gt(PassageDocument.PLACED_AT, after.placedAt()),
                        and(
                                eq(PassageDocument.PLACED_AT, after.placedAt()),
                                gt("_id", after.order().toString())));
    }
}
