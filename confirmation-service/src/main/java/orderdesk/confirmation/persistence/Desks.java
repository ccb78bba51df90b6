package orderdesk.confirmation.persistence;

import java.time.Clock;
import orderdesk.confirmation.ConfirmationDesk;
import orderdesk.platform.aggregate.AggregateStore;
import orderdesk.platform.shops.Shops;

/** Opens the service's aggregates on a store, and builds the desk that works on them. */
public final class Desks {

    private Desks() {}

    public static ConfirmationDesk on(AggregateStore store, Shops shops, Clock clock) {
        var cases = store.open(new CaseKind(shops));
        var claims = store.open(new PersonClaimKind());
        return ConfirmationDesk.of(
                cases,
                new StoredQueues(cases),
                claims,
                new StoredClaims(claims),
                new StoredFigures(cases),
                shops,
                clock);
    }
}
