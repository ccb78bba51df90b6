package orderdesk.confirmation;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import orderdesk.contracts.confirmation.ConfirmationEvent;
import orderdesk.contracts.confirmation.ConfirmationEvent.WorkClaimed;
import orderdesk.contracts.confirmation.ConfirmationEvent.WorkHandedOver;
import orderdesk.contracts.confirmation.ConfirmationEvent.WorkReleased;
import orderdesk.contracts.order.OrderId;
import orderdesk.contracts.shared.OperatorId;
import orderdesk.platform.claim.ClaimWords;
import orderdesk.platform.claim.PersonClaim;

/** Claims on persons, as this service announces them: the work is that of orders. */
final class ConfirmationWords implements ClaimWords<ConfirmationEvent> {

    @Override
    public ConfirmationEvent claimed(PersonClaim claim, Instant now) {
        return new WorkClaimed(
                claim.person(), claim.operator(), claim.token(), claim.leaseEnds(), orders(claim), claim.since(), now);
    }

    @Override
    public ConfirmationEvent released(PersonClaim claim, Instant now) {
        return new WorkReleased(claim.person(), claim.operator(), claim.token(), orders(claim), now);
    }

    @Override
    public ConfirmationEvent handedOver(PersonClaim next, OperatorId from, String note, Instant now) {
        return new WorkHandedOver(next.person(), from, next.operator(), next.token(), orders(next), note, now);
    }

    private static List<OrderId> orders(PersonClaim claim) {
        return claim.items().stream().map(UUID::fromString).map(OrderId::new).toList();
    }
}
