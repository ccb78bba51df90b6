package orderdesk.insight.aftersale.persistence;

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

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import orderdesk.contracts.shared.ShopId;
import orderdesk.insight.aftersale.domain.CountedSale;
import orderdesk.insight.aftersale.domain.SaleCases.Counted;
import orderdesk.insight.aftersale.domain.SaleCases.Place;
import orderdesk.insight.aftersale.domain.SaleGrouping;
import orderdesk.insight.figures.domain.Period;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** What a figure of cases counts, as a question to the database. */
final class WantedSales {

    private static final String OPENED_AT = "openedAt";
    private static final String ASKED_AT = "refund.askedAt";
    private static final String PAID_AT = "refund.paidAt";
    private static final String DECIDED_AT = "decision.at";

    private WantedSales() {}

    static Bson of(Counted which, @Nullable Place after) {
        var at = at(which.counted());
        var period = which.period();
        return and(
                in("shop", period.shops().stream().map(ShopId::value).toList()),
                gte(at, period.from()),
                lt(at, period.until()),
                counted(which.counted()),
                group(which, at),
                after == null ? empty() : beyond(at, after));
    }

    /** By which the list is ordered. */
    static String at(CountedSale counted) {
        return counted.isOfRefunds() ? ASKED_AT : OPENED_AT;
    }

    private static Bson beyond(String at, Place after) {
        return or(
                gt(at, after.at()), and(eq(at, after.at()), gt("_id", after.id().toString())));
    }

    private static Bson counted(CountedSale counted) {
        return switch (counted) {
            case OPENED, REFUND_ASKED -> empty();
            case DECIDED -> ne(DECIDED_AT, null);
            case DECIDED_LATE -> eq("decision.inTime", false);
            case UNDECIDED -> eq(DECIDED_AT, null);
            case UNDECIDED_LATE -> and(eq(DECIDED_AT, null), eq("late", true));
            case REFUND_PAID -> ne(PAID_AT, null);
            case REFUND_PAID_LATE -> and(ne(PAID_AT, null), or(paidAfter("$refund.dueBy"), paidAfter("$moneyBy")));
            case REFUND_OWED -> eq(PAID_AT, null);
            case REFUND_OWED_LATE -> and(eq(PAID_AT, null), eq("refund.late", true));
        };
    }

    /** Nothing is after a day that was never said. */
    private static Bson paidAfter(String day) {
        var late = new Document("$gt", List.of("$" + PAID_AT, day));
        var said = new Document("$eq", List.of(new Document("$type", day), "date"));
        return expr(new Document("$and", List.of(said, late)));
    }

    private static Bson group(Counted which, String at) {
        var key = which.key();
        if (key == null) {
            return empty();
        }
        return switch (which.by()) {
            case SHOP -> eq("shop", key);
            case KIND -> eq("kind", key);
            case PERSON ->
                eq(
                        which.counted().isOfRefunds() ? "refund.paidBy" : "decision.by",
                        key.equals(SaleGrouping.NONE) ? null : key);
            case DAY -> day(which.period(), key, at);
        };
    }

    /** Of each shop by its own calendar; what is no day has no cases. */
    private static Bson day(Period period, String key, String at) {
        try {
            var day = LocalDate.parse(key);
            return or(period.shops().stream()
                    .map(shop -> on(shop, day, period, at))
                    .toList());
        } catch (DateTimeException _) {
            return in("shop", List.of());
        }
    }

    private static Bson on(ShopId shop, LocalDate day, Period period, String at) {
        var zone = period.zones().of(shop);
        return and(
                eq("shop", shop.value()),
                gte(at, day.atStartOfDay(zone).toInstant()),
                lt(at, day.plusDays(1).atStartOfDay(zone).toInstant()));
    }
}
