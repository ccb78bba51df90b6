package orderdesk.confirmation.domain;

import java.time.Instant;
import java.util.UUID;
import orderdesk.contracts.shared.OperatorId;

/**
 * Who holds the case, as the claim on its person stamped it.
 *
 * @param person whose claim it was; an amendment may have given the case another person since
 * @param token fencing token: whoever acts with a lower one has been superseded
 * @param until end of the lease when it was stamped; a hint that keeps held cases out of others' sight
 */
public record Holder(UUID person, OperatorId operator, long token, Instant until) {}
