package orderdesk.platform.claim;

import java.time.Instant;
import java.util.UUID;
import orderdesk.contracts.shared.OperatorId;

/**
 * Who holds a piece of work, as the claim on its person stamped it.
 *
 * @param person whose claim it was; the work may have been given another person since
 * @param token fencing token: whoever acts with a lower one has been superseded
 * @param until end of the lease when it was stamped; a hint that keeps held work out of others' sight
 */
public record Holder(UUID person, OperatorId operator, long token, Instant until) {}
