package orderdesk.confirmation.persistence;

import java.time.Clock;
import orderdesk.confirmation.ConfirmationDesk;
import orderdesk.confirmation.quality.persistence.QualityDesks;
import orderdesk.confirmation.script.Wordings;
import orderdesk.contracts.confirmation.ConfirmationEvent;
import orderdesk.contracts.shared.Topics;
import orderdesk.platform.aggregate.AggregateStore;
import orderdesk.platform.queue.ClaimElsewhereKind;
import orderdesk.platform.queue.PersonClaimKind;
import orderdesk.platform.queue.StoredCallers;
import orderdesk.platform.queue.StoredClaims;
import orderdesk.platform.queue.StoredQueues;
import orderdesk.platform.queue.WaitingCallerKind;
import orderdesk.platform.shops.Shops;

/** Opens the service's aggregates on a store, and builds the desk that works on them. */
public final class Desks {

    private Desks() {}

    public static ConfirmationDesk on(AggregateStore store, Shops shops, Clock clock) {
        var cases = store.open(new CaseKind(shops));
        var claims = store.open(new PersonClaimKind<>("confirmation", Topics.CONFIRMATIONS, ConfirmationEvent.class));
        var elsewhere = store.open(new ClaimElsewhereKind<>("confirmation", ConfirmationEvent.class));
        var waiting = store.open(new WaitingCallerKind<>("confirmation", ConfirmationEvent.class));
        var colleagues = store.open(new ColleagueKind());
        var queues = new StoredQueues<>(cases);
        var wordings = new Wordings(shops, queues::isOnly);
        return ConfirmationDesk.of(
                cases,
                queues,
                new ConfirmationDesk.Claims(
                        claims, new StoredClaims(claims), elsewhere, waiting, new StoredCallers(waiting)),
                new ConfirmationDesk.Staff(colleagues, new StoredStrength(cases, colleagues)),
                new StoredFigures(cases),
                QualityDesks.on(store, cases, shops, wordings, clock),
                shops,
                clock);
    }
}
