package orderdesk.confirmation.quality.persistence;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;

import java.util.List;
import orderdesk.confirmation.quality.Talks;
import orderdesk.confirmation.quality.domain.Plan;
import orderdesk.confirmation.quality.domain.Talk;
import orderdesk.contracts.confirmation.ConfirmationEvent;
import orderdesk.contracts.confirmation.ReviewEvent.Kind;
import orderdesk.contracts.shared.OperatorId;
import orderdesk.contracts.shared.ShopId;
import orderdesk.platform.aggregate.SelectableAggregates;
import orderdesk.platform.aggregate.Stored;
import org.bson.conversions.Bson;

final class StoredTalks implements Talks {

    private final SelectableAggregates<Talk, ConfirmationEvent> talks;

    StoredTalks(SelectableAggregates<Talk, ConfirmationEvent> talks) {
        this.talks = talks;
    }

    @Override
    public List<Talk> sample(ShopId shop, OperatorId operator, Plan.Period period, Kind kind) {
        var drawn = period.terms().drawn();
        var least = switch (kind) {
            case CALL -> drawn.least().toMillis();
            case CHAT -> 1;
            case LETTER -> 0;
        };
        var his = and(his(shop, operator, period, kind), gte("keys.talked", least), judgeable(period));
        return found(his, ascending("keys.draw"), period.terms().quota(kind));
    }

    @Override
    public List<Talk> hurried(ShopId shop, OperatorId operator, Plan.Period period, int limit) {
        var his = and(his(shop, operator, period, Kind.CALL), eq("keys.hurried", true), judgeable(period));
        return found(his, ascending("keys.draw"), limit);
    }

    @Override
    public long unheard(ShopId shop, Plan.Period period, int limit) {
        var least = period.terms().drawn().least().toMillis();
        var silent = and(
                eq("shop", shop.value()),
                eq("keys.period", period.from()),
                eq("keys.recorded", false),
                gte("keys.talked", least));
        return talks.count(silent, limit);
    }

    private static Bson his(ShopId shop, OperatorId operator, Plan.Period period, Kind kind) {
        return and(
                eq("shop", shop.value()),
                eq("keys.operator", operator.value()),
                eq("keys.period", period.from()),
                eq("keys.kind", kind.name()),
                eq("keys.calibration", false));
    }

    private static Bson judgeable(Plan.Period period) {
        return period.terms().drawn().recorded() ? eq("keys.recorded", true) : exists("keys.recorded");
    }

    @Override
    public List<Talk> forCalibration(ShopId shop, int limit) {
        return found(and(eq("shop", shop.value()), eq("keys.calibration", true)), descending("keys.ended"), limit);
    }

    /** A limit of nought is none for the database. */
    private List<Talk> found(Bson filter, Bson sort, int limit) {
        return limit == 0
                ? List.of()
                : talks.select(filter, sort, limit).stream().map(Stored::state).toList();
    }
}
