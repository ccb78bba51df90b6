package orderdesk.confirmation;

import java.time.Instant;
import java.util.Optional;
import orderdesk.confirmation.domain.Case;
import orderdesk.contracts.shared.ShopId;
import orderdesk.platform.aggregate.Stored;
import orderdesk.platform.queue.Backlog;

/** Numbers of one shop's work, counted at most to {@value Backlog#COUNTED_MAX} each. */
public interface Figures {

    Calls calls(ShopId shop, Instant now);

    FirstContacts firstContacts(ShopId shop, Instant since);

    /** The call whose target was or will be first. */
    Optional<Stored<Case>> mostUrgent(ShopId shop, Instant now);

    /**
     * What waits to be called, and what waits otherwise.
     *
     * @param late past the target; {@code breached} of these past the limit of the first contact
     * @param later callable now, due in more than {@link Backlog#DUE_WITHIN}
     * @param closed not callable yet
     * @param waiting for a judge, a supplier or a payment
     * @param attention needs a decision
     */
    record Calls(long late, long breached, long due, long later, long closed, long waiting, long attention) {}

    /**
     * Orders whose customer was dialled for the first time (R043, R074).
     *
     * @param withinTarget before the shop's target, 30 minutes of open time as a rule
     * @param withinLimit before the shop's limit, 60 minutes of open time as a rule
     */
    record FirstContacts(long made, long withinTarget, long withinLimit) {}
}
