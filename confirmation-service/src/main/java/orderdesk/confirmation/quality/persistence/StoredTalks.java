package orderdesk.confirmation.quality.persistence;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;

import java.time.Instant;
import java.util.List;
import orderdesk.confirmation.quality.Talks;
import orderdesk.confirmation.quality.domain.Talk;
import orderdesk.contracts.confirmation.ConfirmationEvent;
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
    public List<Talk> sample(ShopId shop, OperatorId operator, Instant period, int limit) {
        var his = and(
                eq("shop", shop.value()),
                eq("keys.operator", operator.value()),
                eq("keys.period", period),
                eq("keys.calibration", false));
        return found(his, ascending("keys.rank"), limit);
    }

    @Override
    public List<Talk> forCalibration(ShopId shop, int limit) {
        return found(and(eq("shop", shop.value()), eq("keys.calibration", true)), descending("keys.ended"), limit);
    }

    private List<Talk> found(Bson filter, Bson sort, int limit) {
        return talks.select(filter, sort, limit).stream().map(Stored::state).toList();
    }
}
