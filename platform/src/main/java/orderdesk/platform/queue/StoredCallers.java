package orderdesk.platform.queue;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Sorts.descending;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import orderdesk.contracts.shared.OperatorId;
import orderdesk.contracts.shared.ShopId;
import orderdesk.platform.aggregate.SelectableAggregates;
import orderdesk.platform.claim.WaitingCaller;

/** Callers who wait, as MongoDB sees them. */
public final class StoredCallers implements Callers {

    /** No telephone rings longer: what was said of its end got lost. */
    static final Duration RINGING_MAX = Duration.ofMinutes(10);

    /** Of a burst that nobody answers, so many are looked at: the last who came. */
    private static final int LOOK_MAX = 100;

    private final SelectableAggregates<WaitingCaller, ?> callers;

    public StoredCallers(SelectableAggregates<WaitingCaller, ?> callers) {
        this.callers = callers;
    }

    @Override
    public boolean waitFor(OperatorId operator, Set<ShopId> shops, Instant now) {
        var waiting = and(
                in("shop", shops.stream().map(ShopId::value).toList()),
                eq("keys.waits", true),
                lt("keys.since", now.minus(PATIENCE)),
                gt("keys.since", now.minus(RINGING_MAX)));
        return callers.select(waiting, descending("keys.since"), LOOK_MAX).stream()
                .anyMatch(caller -> caller.state().waitsFor(operator));
    }
}
