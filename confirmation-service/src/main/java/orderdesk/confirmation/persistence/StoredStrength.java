package orderdesk.confirmation.persistence;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lte;

import java.time.Duration;
import java.time.Instant;
import java.util.OptionalInt;
import orderdesk.confirmation.Strength;
import orderdesk.confirmation.domain.Case;
import orderdesk.confirmation.domain.Colleague;
import orderdesk.contracts.confirmation.ConfirmationEvent;
import orderdesk.contracts.shared.ShopId;
import orderdesk.platform.aggregate.SelectableAggregates;
import orderdesk.platform.claim.Queue;
import orderdesk.platform.queue.WorkKeys;

/** Counts over indexes alone: nothing is read. */
final class StoredStrength implements Strength {

    /** Nobody does one thing longer: what was said of its end got lost. */
    private static final Duration SHIFT_MAX = Duration.ofHours(16);

    /** More at work at once are not counted. */
    private static final int OPERATORS_MAX = 500;

    private final SelectableAggregates<Case, ConfirmationEvent> cases;
    private final SelectableAggregates<Colleague, ConfirmationEvent> colleagues;

    StoredStrength(
            SelectableAggregates<Case, ConfirmationEvent> cases,
            SelectableAggregates<Colleague, ConfirmationEvent> colleagues) {
        this.cases = cases;
        this.colleagues = colleagues;
    }

    @Override
    public OptionalInt operators(ShopId shop, Instant now) {
        var there = and(eq("shop", shop.value()), eq("keys.there", true), gt("keys.since", now.minus(SHIFT_MAX)));
        var counted = (int) colleagues.count(there, OPERATORS_MAX);
        return counted > 0 || colleagues.count(eq("shop", shop.value()), 1) > 0
                ? OptionalInt.of(counted)
                : OptionalInt.empty();
    }

    @Override
    public int before(ShopId shop, Instant callBy, int max) {
        var ahead =
                and(eq("shop", shop.value()), eq("keys.queue", WorkKeys.word(Queue.CALL)), lte("keys.callBy", callBy));
        return (int) cases.count(ahead, max);
    }
}
