package orderdesk.platform.queue.web;

import java.time.Instant;
import java.util.UUID;
import orderdesk.platform.claim.PersonClaim;

/**
 * The claim on one person.
 *
 * @param token to send as {@code Claim-Token} with every action
 * @param leaseEnds extend it before; every 30 seconds is enough
 */
public record Lease(UUID person, long token, Instant leaseEnds) {

    public static Lease of(PersonClaim claim) {
        return new Lease(claim.person(), claim.token(), claim.leaseEnds());
    }
}
