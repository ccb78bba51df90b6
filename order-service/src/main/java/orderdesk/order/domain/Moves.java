package orderdesk.order.domain;

import static orderdesk.order.domain.State.Name.AGREED;
import static orderdesk.order.domain.State.Name.CANCELLED;
import static orderdesk.order.domain.State.Name.CONFIRMED;
import static orderdesk.order.domain.State.Name.DELIVERED;
import static orderdesk.order.domain.State.Name.DRAFT;
import static orderdesk.order.domain.State.Name.EXPIRED;
import static orderdesk.order.domain.State.Name.PLACED;
import static orderdesk.order.domain.State.Name.REFUSED;
import static orderdesk.order.domain.State.Name.RETURNED;

import java.util.Set;
import orderdesk.order.domain.State.Name;

/** What people may do with an order, and in which states: the one table of legal moves. */
public enum Moves {
    AMEND(DRAFT, PLACED, AGREED, CONFIRMED),
    /** A draft becomes an order. */
    PLACE(DRAFT),
    CANCEL(DRAFT, PLACED, AGREED, CONFIRMED),
    REOPEN(CONFIRMED),
    /** It is the same as another order, which is kept. */
    MERGE_AWAY(DRAFT, PLACED, AGREED),
    /** Another order is the same as it. */
    KEEP(DRAFT, PLACED, AGREED, CONFIRMED),
    /** It is said to be a mystery shopper's. */
    MARK(DRAFT, PLACED),
    /** Money for a closed order is refused here, so that whoever took it gives it back. */
    PAY(PLACED, AGREED, CONFIRMED, DELIVERED),
    /** A case after the sale is opened. */
    COMPLAIN(CONFIRMED, DELIVERED, REFUSED, RETURNED),
    /** The same, where money of the customer is with the shop. */
    DEMAND(CONFIRMED, DELIVERED, REFUSED, RETURNED, CANCELLED, EXPIRED),
    REPORT_DELIVERED(CONFIRMED),
    REPORT_REFUSED(CONFIRMED),
    REPORT_RETURNED(CONFIRMED, DELIVERED),
    /** The parcel is still on its way: the order stays as it is. */
    REPORT_TROUBLE(CONFIRMED);

    private final Set<Name> from;

    Moves(Name... from) {
        this.from = Set.of(from);
    }

    public boolean allowedIn(Name state) {
        return from.contains(state);
    }

    /** @throws NotInThisState when the order does not stand where this may be done */
    public void require(Order order) {
        if (!allowedIn(order.state().name())) {
            throw new NotInThisState(this, order.state().name());
        }
    }
}
