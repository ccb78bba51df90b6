package orderdesk.confirmation.persistence;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Sorts.ascending;

import java.time.Instant;
import java.util.Optional;
import orderdesk.confirmation.Figures;
import orderdesk.confirmation.domain.Case;
import orderdesk.contracts.confirmation.ConfirmationEvent;
import orderdesk.contracts.shared.ShopId;
import orderdesk.platform.aggregate.SelectableAggregates;
import orderdesk.platform.aggregate.Stored;
import orderdesk.platform.claim.Queue;
import orderdesk.platform.queue.WorkKeys;
import org.bson.conversions.Bson;

/** Counts over the indexes alone: no case is read. */
final class StoredFigures implements Figures {

    private final SelectableAggregates<Case, ConfirmationEvent> cases;

    StoredFigures(SelectableAggregates<Case, ConfirmationEvent> cases) {
        this.cases = cases;
    }

    @Override
    public Calls calls(ShopId shop, Instant now) {
        var open = lte("keys.callableFrom", now);
        var soon = now.plus(DUE_WITHIN);
        var late = and(open, lte("keys.callBy", now));
        return new Calls(
                count(shop, Queue.CALL, late),
                count(shop, Queue.CALL, and(late, eq("keys.breached", true))),
                count(shop, Queue.CALL, and(open, gt("keys.callBy", now), lte("keys.callBy", soon))),
                count(shop, Queue.CALL, and(open, gt("keys.callBy", soon))),
                count(shop, Queue.CALL, gt("keys.callableFrom", now)),
                counted(queue(shop, Queue.WAITING)),
                counted(queue(shop, Queue.ATTENTION)));
    }

    @Override
    public FirstContacts firstContacts(ShopId shop, Instant since) {
        var made = and(eq("shop", shop.value()), gte("keys.firstAt", since));
        return new FirstContacts(
                counted(made),
                counted(and(made, eq("keys.targetMissed", false))),
                counted(and(made, eq("keys.breached", false))));
    }

    @Override
    public Optional<Stored<Case>> mostUrgent(ShopId shop, Instant now) {
        var open = and(queue(shop, Queue.CALL), lte("keys.callableFrom", now));
        return cases.select(open, ascending("keys.callBy"), 1).stream().findFirst();
    }

    private long count(ShopId shop, Queue queue, Bson when) {
        return counted(and(queue(shop, queue), when));
    }

    private long counted(Bson what) {
        return cases.count(what, COUNTED_MAX);
    }

    private static Bson queue(ShopId shop, Queue queue) {
        return and(eq("shop", shop.value()), eq("keys.queue", WorkKeys.word(queue)));
    }
}
