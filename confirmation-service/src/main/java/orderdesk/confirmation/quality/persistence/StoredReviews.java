package orderdesk.confirmation.quality.persistence;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Sorts.descending;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import orderdesk.confirmation.quality.Reviews;
import orderdesk.confirmation.quality.domain.Review;
import orderdesk.contracts.callback.CallId;
import orderdesk.contracts.confirmation.ConfirmationEvent;
import orderdesk.contracts.confirmation.ReviewEvent.Origin;
import orderdesk.contracts.shared.OperatorId;
import orderdesk.contracts.shared.ShopId;
import orderdesk.platform.aggregate.SelectableAggregates;
import orderdesk.platform.aggregate.Stored;
import org.bson.conversions.Bson;

final class StoredReviews implements Reviews {

    private static final Bson LAST_FIRST = descending("keys.at", "keys.id");

    private static final List<String> DRAWN = List.of(Origin.LOT.name(), Origin.SUSPICION.name());

    /** Reviewers of one call are few. */
    private static final int REVIEWERS_MAX = 50;

    private final SelectableAggregates<Review, ConfirmationEvent> reviews;

    StoredReviews(SelectableAggregates<Review, ConfirmationEvent> reviews) {
        this.reviews = reviews;
    }

    @Override
    public List<Review> of(ShopId shop, List<CallId> calls) {
        var ids = calls.stream().map(CallId::toString).toList();
        return ids.isEmpty()
                ? List.of()
                : found(and(eq("shop", shop.value()), in("keys.call", ids)), REVIEWERS_MAX * ids.size());
    }

    @Override
    public List<Review> ofPeriod(ShopId shop, Instant period, int limit) {
        return found(and(counted(shop, Optional.empty()), eq("keys.period", period), in("keys.origin", DRAWN)), limit);
    }

    @Override
    public List<Review> page(ShopId shop, Optional<OperatorId> operator, Optional<Place> after, int limit) {
        var its = counted(shop, operator);
        var filter = after.map(last ->
                        and(its, or(lt("keys.at", last.at()), and(eq("keys.at", last.at()), lt("keys.id", last.id())))))
                .orElse(its);
        return found(filter, limit);
    }

    @Override
    public List<Review> between(ShopId shop, Optional<OperatorId> operator, Instant from, Instant to, int limit) {
        return found(and(counted(shop, operator), gte("keys.at", from), lt("keys.at", to)), limit);
    }

    private static Bson counted(ShopId shop, Optional<OperatorId> operator) {
        var its = and(eq("shop", shop.value()), eq("keys.calibration", false));
        return operator.map(his -> and(its, eq("keys.operator", his.value()))).orElse(its);
    }

    private List<Review> found(Bson filter, int limit) {
        return reviews.select(filter, LAST_FIRST, limit).stream()
                .map(Stored::state)
                .toList();
    }
}
