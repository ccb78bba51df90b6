package orderdesk.insight.figures.persistence;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.elemMatch;
import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Filters.or;

import orderdesk.contracts.order.OrderEvent.Channel;
import orderdesk.contracts.order.OrderEvent.DeliveryResult;
import orderdesk.contracts.shared.ShopId;
import orderdesk.insight.figures.domain.Counted;
import orderdesk.insight.figures.domain.Grouping;
import orderdesk.insight.figures.domain.Passage.End;
import orderdesk.insight.figures.domain.Period;
import orderdesk.insight.figures.domain.Place;
import orderdesk.insight.figures.domain.Slice;
import orderdesk.insight.persistence.ShopClocks;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** What is asked of the stored passages. */
final class Wanted {

    private static final Bson NO_MYSTERY = ne(PassageDocument.MYSTERY, true);
    private static final Bson SALE =
            and(eq(PassageDocument.ORIGIN, null), NO_MYSTERY, ne(PassageDocument.END, End.MERGED.name()));
    private static final Bson OWED_A_CALL =
            and(ne(PassageDocument.CHANNEL, Channel.PHONE.name()), ne(PassageDocument.OWED, false));
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
                period.mysteries() ? empty() : NO_MYSTERY,
                in(
                        PassageDocument.SHOP,
                        period.shops().stream().map(ShopId::value).toList()),
                gte(PassageDocument.PLACED_AT, period.from()),
                lt(PassageDocument.PLACED_AT, period.until()));
    }

    /** By operator, a promise is of whoever gave it. */
    static Bson of(Counted counted, @Nullable Slice slice) {
        var giver = slice != null && slice.by() == Grouping.OPERATOR ? eq("operator", slice.key()) : empty();
        return switch (counted) {
            case PLACED -> SALE;
            case CONFIRMED -> and(SALE, eq(PassageDocument.END, End.CONFIRMED.name()));
            case CANCELLED -> and(SALE, eq(PassageDocument.END, End.CANCELLED.name()));
            case EXPIRED -> and(SALE, eq(PassageDocument.END, End.EXPIRED.name()));
            case OPEN -> and(SALE, eq(PassageDocument.END, null));
            case CARRIED_ON ->
                and(ne(PassageDocument.ORIGIN, null), NO_MYSTERY, ne(PassageDocument.END, End.MERGED.name()));
            case MERGED -> and(NO_MYSTERY, eq(PassageDocument.END, End.MERGED.name()));
            case BY_RULE -> and(SALE, eq(PassageDocument.END, End.CONFIRMED.name()), eq(PassageDocument.BY_RULE, true));
            case IN_TARGET -> and(OWED_A_CALL, DIALLED, eq(PassageDocument.TARGET_MISSED, false));
            case TARGET_MISSED -> and(OWED_A_CALL, eq(PassageDocument.TARGET_MISSED, true));
            case IN_LIMIT_ONLY ->
                and(OWED_A_CALL, eq(PassageDocument.TARGET_MISSED, true), eq(PassageDocument.BREACHED, false));
            case BREACHED -> and(OWED_A_CALL, eq(PassageDocument.BREACHED, true));
            case UNDECIDED -> and(OWED_A_CALL, NOT_DIALLED, eq(PassageDocument.TARGET_MISSED, false));
            case NEVER_CALLED -> and(OWED_A_CALL, NOT_DIALLED, eq(PassageDocument.END, null));
            case OVER ->
                and(SALE, OWED_A_CALL, or(ne(PassageDocument.END, null), ne(PassageDocument.CONFIRMED_AT, null)));
            case PROMISE_KEPT -> elemMatch("deeds", and(giver, gt("kept", 0)));
            case PROMISE_BROKEN -> elemMatch("deeds", and(giver, gt("broken", 0)));
            case ABSENT_GOODS -> and(SALE, eq(PassageDocument.ABSENT_GOODS, true));
            case REFUSED_AT_DOOR -> CAME_BACK;
            case REFUSED_THOUGH_REMINDED -> and(CAME_BACK, eq("reminded", true));
        };
    }

    static Bson of(Period period, Counted counted, @Nullable Slice slice) {
        var isPromise = counted == Counted.PROMISE_KEPT || counted == Counted.PROMISE_BROKEN;
        if (slice == null || isPromise && slice.by() == Grouping.OPERATOR) {
            return empty();
        }
        var key = slice.key().isEmpty() ? null : slice.key();
        return switch (slice.by()) {
            case SHOP -> eq(PassageDocument.SHOP, key);
            case CHANNEL -> eq(PassageDocument.CAME_BY, key);
            case OPERATOR -> eq(PassageDocument.OPERATOR, key);
            case DAY -> ShopClocks.day(period, slice, PassageDocument.PLACED_AT);
            case HOUR -> ShopClocks.hour(period, slice, PassageDocument.PLACED_AT);
        };
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
