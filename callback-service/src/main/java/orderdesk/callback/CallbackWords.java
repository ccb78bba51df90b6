package orderdesk.callback;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import orderdesk.contracts.callback.CallEvent;
import orderdesk.contracts.callback.CallTaskId;
import orderdesk.contracts.callback.ClaimEvent.WorkClaimed;
import orderdesk.contracts.callback.ClaimEvent.WorkHandedOver;
import orderdesk.contracts.callback.ClaimEvent.WorkReleased;
import orderdesk.contracts.shared.OperatorId;
import orderdesk.platform.claim.ClaimWords;
import orderdesk.platform.claim.PersonClaim;

/** Claims on persons, as this service announces them. */
final class CallbackWords implements ClaimWords<CallEvent> {

    @Override
    public CallEvent claimed(PersonClaim claim, Instant now) {
        return new WorkClaimed(
                claim.person(), claim.operator(), claim.token(), claim.leaseEnds(), tasks(claim), claim.begun(), now);
    }

    @Override
    public CallEvent released(PersonClaim claim, Instant now) {
        return new WorkReleased(claim.person(), claim.operator(), claim.token(), tasks(claim), now);
    }

    @Override
    public CallEvent handedOver(PersonClaim next, OperatorId from, String note, Instant now) {
        return new WorkHandedOver(next.person(), from, next.operator(), next.token(), tasks(next), note, now);
    }

    private static List<CallTaskId> tasks(PersonClaim claim) {
        return claim.items().stream().map(UUID::fromString).map(CallTaskId::new).toList();
    }
}
