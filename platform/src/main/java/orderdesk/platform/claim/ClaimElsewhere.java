package orderdesk.platform.claim;

import java.time.Instant;
import java.util.UUID;
import orderdesk.contracts.shared.OperatorId;
import orderdesk.contracts.shared.ShopId;

/**
 * The claim on a person in the other queue, as it was last announced there.
 *
 * @param since when it was first made: of two claims on one person the earlier one stands
 * @param winsTies which of the two queues goes first where both were claimed at the same instant
 */
public record ClaimElsewhere(
        UUID person, ShopId shop, OperatorId operator, long token, Instant leaseEnds, Instant since, boolean winsTies) {

    public boolean isActiveAt(Instant now) {
        return now.isBefore(leaseEnds);
    }

    /** Whether it keeps this operator from working with the person. */
    public boolean keepsOut(OperatorId asking, Instant now) {
        return isActiveAt(now) && !operator.equals(asking);
    }

    /** Whether it, and not our claim on the same person, stands. Both queues come to the same answer. */
    boolean precedes(PersonClaim ours, Instant now) {
        var order = since.compareTo(ours.begun());
        return keepsOut(ours.operator(), now) && (order < 0 || order == 0 && winsTies);
    }

    public ClaimElsewhere endedAt(Instant at) {
        return new ClaimElsewhere(person, shop, operator, token, at, since, winsTies);
    }

    public ClaimElsewhere handedTo(OperatorId to, long nextToken, Instant at) {
        return new ClaimElsewhere(person, shop, to, nextToken, at.plus(PersonClaim.LEASE), since, winsTies);
    }
}
