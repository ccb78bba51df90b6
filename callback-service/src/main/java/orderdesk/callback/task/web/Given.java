package orderdesk.callback.task.web;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import orderdesk.callback.task.domain.CallTask;
import orderdesk.platform.access.Caller;
import orderdesk.platform.aggregate.Stored;
import orderdesk.platform.claim.PersonClaim;
import orderdesk.platform.queue.Claimed;
import org.jspecify.annotations.Nullable;

/**
 * The work that an operator was given.
 *
 * @param head where the best work stands, where none was claimed
 * @param tasks all open calls to one person, best first: one talk settles them all
 */
record Given(@Nullable Lease claim, Requests.@Nullable Head head, List<TaskView> tasks) {

    static Given of(Claimed<CallTask> claimed, Views views, Caller caller, Locale language) {
        var tasks = claimed.items().stream()
                .map(item -> views.view(item, others(claimed, item), caller.operator(), language))
                .toList();
        return new Given(Lease.of(claimed.claim()), null, tasks);
    }

    private static List<Stored<CallTask>> others(Claimed<CallTask> claimed, Stored<CallTask> item) {
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
