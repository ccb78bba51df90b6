package orderdesk.order.persistence;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import orderdesk.contracts.order.AfterSaleEvent.Kind;
import orderdesk.contracts.order.OrderEvent;
import orderdesk.contracts.shared.ShopId;
import orderdesk.order.AfterSaleBook;
import orderdesk.order.domain.aftersale.AfterSale;
import orderdesk.order.domain.aftersale.Late;
import orderdesk.order.domain.aftersale.Stage;
import orderdesk.platform.aggregate.SelectableAggregates;
import orderdesk.platform.aggregate.Stored;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** Lists of cases, each in an order that an index has. */
public final class SelectedAfterSales implements AfterSaleBook {

    private static final String OPENED_AT = "keys." + AfterSaleKind.OPENED_AT;
    private static final String MONEY_BY = "keys." + AfterSaleKind.MONEY_BY;
    private static final String LATE = "keys." + AfterSaleKind.LATE;

    /** The day is there only while money is owed; of cases from before it was kept, where they stand says so. */
    private static final Bson OWED = Filters.or(
            Filters.gt(MONEY_BY, Instant.EPOCH),
            Filters.eq("keys." + AfterSaleKind.STAGE, Stage.Name.AWAITS_REFUND.name()));

    private final SelectableAggregates<AfterSale, OrderEvent> cases;

    public SelectedAfterSales(SelectableAggregates<AfterSale, OrderEvent> cases) {
        this.cases = cases;
    }

    @Override
    public List<Stored<AfterSale>> select(ShopId shop, Wanted wanted, @Nullable Place after, int limit) {
        var filters = new ArrayList<Bson>(List.of(Filters.eq("shop", shop.value())));
        if (wanted.order() != null) {
            filters.add(Filters.eq("keys." + AfterSaleKind.ORDER, wanted.order().toString()));
        }
        if (wanted.stage() != null) {
            filters.add(Filters.eq("keys." + AfterSaleKind.STAGE, wanted.stage().name()));
        }
        if (wanted.late()) {
            filters.add(Filters.in(LATE, Late.ANSWER.name(), Late.MONEY.name()));
        }
        if (wanted.by() == By.MONEY_BY) {
            filters.add(OWED);
        }
        if (after != null) {
            filters.add(beyond(wanted.by(), after));
        }
        return cases.select(Filters.and(filters), sort(wanted.by()), limit);
    }

    private static Bson beyond(By by, Place after) {
        return switch (by) {
            case LATEST ->
                Filters.or(
                        Filters.lt(OPENED_AT, after.at()),
                        Filters.and(Filters.eq(OPENED_AT, after.at()), Filters.lt("_id", after.id())));
            case MONEY_BY ->
                Filters.or(
                        Filters.gt(MONEY_BY, after.at()),
                        Filters.and(Filters.eq(MONEY_BY, after.at()), Filters.gt("_id", after.id())));
        };
    }

    private static Bson sort(By by) {
        return switch (by) {
            case LATEST -> Sorts.descending(OPENED_AT, "_id");
            case MONEY_BY -> Sorts.ascending(MONEY_BY, "_id");
        };
    }

    @Override
    public List<Stored<AfterSale>> unwatched(ShopId shop, int limit) {
        var open = Arrays.stream(Stage.Name.values())
                .filter(name -> name != Stage.Name.RESOLVED)
                .map(Stage.Name::name)
                .toList();
        var wanted = Filters.and(
                Filters.eq("shop", shop.value()),
                Filters.in("keys." + AfterSaleKind.STAGE, open),
                Filters.ne("keys." + AfterSaleKind.WATCHED, true));
        return cases.select(wanted, sort(By.LATEST), limit);
    }

    @Override
    public Limits limits(ShopId shop) {
        var next = select(shop, new Wanted(null, null, false, By.MONEY_BY), null, 1).stream()
                .findFirst();
        return new Limits(
                count(shop, Limits.COUNTED_MAX, Filters.eq(LATE, Late.ANSWER.name())),
                count(shop, Limits.COUNTED_MAX, Filters.eq(LATE, Late.MONEY.name())),
                next.isEmpty() ? 0 : count(shop, Limits.COUNTED_MAX, OWED),
                next.flatMap(each -> each.state().terms().moneyBy()).orElse(null));
    }

    @Override
    public Success success(ShopId shop, Kind kind, int version) {
        var under = Filters.eq("keys." + AfterSaleKind.PROCEDURE, AfterSaleKind.procedure(kind, version));
        var again = Filters.eq("keys." + AfterSaleKind.AGAIN, AfterSaleKind.procedure(kind, version));
        var ended = "keys." + AfterSaleKind.ENDED;
        return new Success(
                count(shop, Success.COUNTED_MAX, under),
                count(
                        shop,
                        Success.COUNTED_MAX,
                        under,
                        Filters.in(ended, AfterSaleKind.IN_TIME, AfterSaleKind.TOO_LATE)),
                count(shop, Success.COUNTED_MAX, under, Filters.eq(ended, AfterSaleKind.IN_TIME)),
                count(shop, Success.COUNTED_MAX, again));
    }

    private long count(ShopId shop, int max, Bson... filters) {
        return cases.count(Filters.and(Filters.eq("shop", shop.value()), Filters.and(filters)), max);
    }
}
