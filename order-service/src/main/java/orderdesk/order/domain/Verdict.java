package orderdesk.order.domain;

import java.time.Instant;
import java.util.Set;
import orderdesk.contracts.order.Awaited;
import orderdesk.contracts.order.RefusalReason;

/** What the judge says of an agreed order at one instant. */
sealed interface Verdict {

    record Confirm() implements Verdict {}

    /** @param decidedBy the latest instant at which it will be decided */
    record Wait(Set<Awaited> missing, Instant decidedBy) implements Verdict {}

    record Refuse(RefusalReason reason) implements Verdict {}
}
