package orderdesk.confirmation;

import java.util.List;
import orderdesk.confirmation.claim.PersonClaim;
import orderdesk.confirmation.domain.Case;
import orderdesk.platform.aggregate.Stored;

/**
 * What an operator holds.
 *
 * @param cases the work that the claim is on, best first
 */
public record Claimed(PersonClaim claim, List<Stored<Case>> cases) {

    public Claimed {
        cases = List.copyOf(cases);
    }
}
