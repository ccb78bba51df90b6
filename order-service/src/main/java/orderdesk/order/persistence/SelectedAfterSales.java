package orderdesk.order.persistence;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.List;
import orderdesk.contracts.order.AfterSaleEvent.Kind;
import orderdesk.contracts.order.OrderEvent;
import orderdesk.contracts.order.OrderId;
import orderdesk.contracts.shared.ShopId;
import orderdesk.order.AfterSaleBook;
import orderdesk.order.domain.aftersale.AfterSale;
import orderdesk.order.domain.aftersale.Stage;
import orderdesk.platform.aggregate.SelectableAggregates;
import orderdesk.platform.aggregate.Stored;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** Lists of cases, each in an order that an index has. */
public final class SelectedAfterSales implements AfterSaleBook {

    private static final String OPENED_AT = "keys." + AfterSaleKind.OPENED_AT;

    private final SelectableAggregates<AfterSale, OrderEvent> cases;

    public SelectedAfterSales(SelectableAggregates<AfterSale, OrderEvent> cases) {
        this.cases = cases;
    }

    @Override
    public List<Stored<AfterSale>> select(
            ShopId shop, @Nullable OrderId order, Stage.@Nullable Name stage, @Nullable Place after, int limit) {
        var filters = new ArrayList<Bson>(List.of(Filters.eq("shop", shop.value())));
        if (order != null) {
            filters.add(Filters.eq("keys." + AfterSaleKind.ORDER, order.toString()));
        }
        if (stage != null) {
            filters.add(Filters.eq("keys." + AfterSaleKind.STAGE, stage.name()));
        }
        if (after != null) {
            filters.add(Filters.or(
                    Filters.lt(OPENED_AT, after.openedAt()),
                    Filters.and(Filters.eq(OPENED_AT, after.openedAt()), Filters.lt("_id", after.id()))));
        }
        return cases.select(Filters.and(filters), Sorts.descending(OPENED_AT, "_id"), limit);
    }

    @Override
    public Success success(ShopId shop, Kind kind, int version) {
        var under = Filters.eq("keys." + AfterSaleKind.PROCEDURE, AfterSaleKind.procedure(kind, version));
        var again = Filters.eq("keys." + AfterSaleKind.AGAIN, AfterSaleKind.procedure(kind, version));
        var ended = "keys." + AfterSaleKind.ENDED;
        return new Success(
                count(shop, under),
                count(shop, under, Filters.in(ended, AfterSaleKind.IN_TIME, AfterSaleKind.LATE)),
                count(shop, under, Filters.eq(ended, AfterSaleKind.IN_TIME)),
                count(shop, again));
    }

    private long count(ShopId shop, Bson... filters) {
        return cases.count(Filters.and(Filters.eq("shop", shop.value()), Filters.and(filters)), Success.COUNTED_MAX);
    }
}
