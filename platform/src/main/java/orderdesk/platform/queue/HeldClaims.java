package orderdesk.platform.queue;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import orderdesk.contracts.shared.OperatorId;
import orderdesk.contracts.shared.ShopId;
import orderdesk.platform.claim.PersonClaim;

/** The claims whose lease runs. */
public interface HeldClaims {

    /** Of everybody, the one that ends first at the front. */
    List<PersonClaim> all(Set<ShopId> shops, Instant now, int limit);

    List<PersonClaim> of(OperatorId operator, Set<ShopId> shops, Instant now);
}
