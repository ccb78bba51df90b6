package orderdesk.confirmation.persistence;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;

import java.time.Instant;
import java.util.Optional;
import orderdesk.confirmation.Figures;
import orderdesk.confirmation.domain.Case;
import orderdesk.contracts.confirmation.ConfirmationEvent;
import orderdesk.contracts.shared.ShopId;
import orderdesk.platform.aggregate.SelectableAggregates;
import orderdesk.platform.aggregate.Stored;
import orderdesk.platform.queue.Backlog;
import orderdesk.platform.queue.StoredBacklog;
import org.bson.conversions.Bson;

/** Counts over the indexes alone: no case is read. */
final class StoredFigures implements Figures {

    private final SelectableAggregates<Case, ConfirmationEvent> cases;
    private final StoredBacklog<Case> backlog;

    StoredFigures(SelectableAggregates<Case, ConfirmationEvent> cases) {
        this.cases = cases;
        this.backlog = new StoredBacklog<>(cases);
    }

    @Override
    public Calls calls(ShopId shop, Instant now) {
        var counts = backlog.of(shop, now);
        return new Calls(
                counts.late(),
                backlog.late(shop, now, eq("keys.breached", true)),
                counts.due(),
                counts.later(),
                counts.closed(),
                counts.waiting(),
                counts.attention());
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
        return backlog.mostUrgent(shop, now);
    }

    private long counted(Bson what) {
        return cases.count(what, Backlog.COUNTED_MAX);
    }
}
