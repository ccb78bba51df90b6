package orderdesk.confirmation.quality.persistence;

import java.time.Clock;
import orderdesk.confirmation.domain.Case;
import orderdesk.confirmation.quality.Quality;
import orderdesk.confirmation.script.Wordings;
import orderdesk.contracts.confirmation.ConfirmationEvent;
import orderdesk.platform.aggregate.AggregateStore;
import orderdesk.platform.aggregate.Aggregates;
import orderdesk.platform.shops.Shops;

/** Opens what reviews need on a store, and builds the desk that works on them. */
public final class QualityDesks {

    private QualityDesks() {}

    public static Quality on(
            AggregateStore store,
            Aggregates<Case, ConfirmationEvent> cases,
            Shops shops,
            Wordings wordings,
            Clock clock) {
        var talks = store.open(new TalkKind());
        var reviews = store.open(new ReviewKind());
        return Quality.of(
                new Quality.Cards(store.open(new ScorecardKind()), store.open(new PlanKind())),
                new Quality.Calls(cases, talks, new StoredTalks(talks)),
                new Quality.Judged(reviews, new StoredReviews(reviews)),
                shops,
                wordings,
                clock);
    }
}
