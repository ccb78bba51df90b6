package orderdesk.confirmation.web;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import orderdesk.confirmation.domain.Case;
import orderdesk.platform.access.Caller;
import orderdesk.platform.aggregate.Stored;
import orderdesk.platform.claim.PersonClaim;
import orderdesk.platform.queue.Claimed;
import org.jspecify.annotations.Nullable;

/**
 * The work that an operator was given.
 *
 * @param head where the best work stands, where none was claimed
 * @param cases all open work of one person, best first: one call settles it all
 */
record Given(@Nullable Lease claim, Requests.@Nullable Head head, List<CaseView> cases) {

    static Given of(Claimed<Case> claimed, Views views, Caller caller, Locale language) {
        var cases = claimed.items().stream()
                .map(item -> views.view(item, others(claimed, item), caller.operator(), language))
                .toList();
        return new Given(Lease.of(claimed.claim()), null, cases);
    }

    private static List<Stored<Case>> others(Claimed<Case> claimed, Stored<Case> item) {
        return claimed.items().stream()
                .filter(other -> !other.id().equals(item.id()))
                .toList();
    }

    /**
     * The claim on one person.
     *
     * @param token to send as {@code Claim-Token} with every action
     * @param leaseEnds extend it before; every 30 seconds is enough
     */
    record Lease(UUID person, long token, Instant leaseEnds) {

        static Lease of(PersonClaim claim) {
            return new Lease(claim.person(), claim.token(), claim.leaseEnds());
        }
    }
}
