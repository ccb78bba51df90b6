package orderdesk.order.persistence;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.model.Filters;
import orderdesk.contracts.order.OrderEvent;
import orderdesk.contracts.shared.ShopId;
import orderdesk.order.TrialBook;
import orderdesk.order.domain.safe.Comparison;
import orderdesk.order.domain.safe.Trial;
import orderdesk.order.domain.safe.Trial.Result;
import orderdesk.order.domain.safe.Trial.Way;
import orderdesk.platform.aggregate.SelectableAggregates;
import org.bson.conversions.Bson;

/** Results counted where they are stored: however often an event comes, its order is one. */
public final class CountedTrials implements TrialBook {

    private static final int COUNTED_MAX = 100_000;

    private final SelectableAggregates<Trial, OrderEvent> trials;

    public CountedTrials(SelectableAggregates<Trial, OrderEvent> trials) {
        this.trials = trials;
    }

    @Override
    public Results of(ShopId shop, String rule) {
        var byRule = count(shop, rule, Way.CONFIRMED_BY_RULE, Result.ARRIVED);
        var byRuleBack = count(shop, rule, Way.CONFIRMED_BY_RULE, Result.CAME_BACK);
        var called = count(shop, rule, Way.CALLED_ANYWAY, Result.ARRIVED);
        var calledBack = count(shop, rule, Way.CALLED_ANYWAY, Result.CAME_BACK);
        return new Results(
                count(of(shop, rule, Way.CONFIRMED_BY_RULE)),
                count(of(shop, rule, Way.CALLED_ANYWAY)),
                new Comparison(byRule + byRuleBack, byRuleBack, called + calledBack, calledBack));
    }

    private int count(ShopId shop, String rule, Way way, Result result) {
        return count(Filters.and(of(shop, rule, way), eq("keys." + TrialKind.RESULT, result.name())));
    }

    private int count(Bson filter) {
        return Math.toIntExact(trials.count(filter, COUNTED_MAX));
    }

    private static Bson of(ShopId shop, String rule, Way way) {
        return and(
                eq("shop", shop.value()), eq("keys." + TrialKind.RULE, rule), eq("keys." + TrialKind.WAY, way.name()));
    }
}
