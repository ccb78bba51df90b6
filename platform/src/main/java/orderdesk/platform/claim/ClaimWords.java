package orderdesk.platform.claim;

import java.time.Instant;
import orderdesk.contracts.shared.OperatorId;

/**
 * How the owner of a queue announces what happens to a claim.
 *
 * @param <E> the family of its events
 */
public interface ClaimWords<E> {

    E claimed(PersonClaim claim, Instant now);

    E released(PersonClaim claim, Instant now);

    /** @param next the claim of the operator who has it now */
    E handedOver(PersonClaim next, OperatorId from, String note, Instant now);
}
