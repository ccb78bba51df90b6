package orderdesk.confirmation;

import java.time.Clock;
import orderdesk.confirmation.claim.PersonClaim;
import orderdesk.confirmation.domain.Case;
import orderdesk.contracts.confirmation.ConfirmationEvent;
import orderdesk.platform.aggregate.Aggregates;
import orderdesk.platform.shops.Shops;

/** Everything that can be done with confirmations, by whoever builds the service: the Spring shell or a simulation. */
public record ConfirmationDesk(
        CaseDesk cases, ClaimDesk claims, QueueDesk queue, CallDesk calls, HoursDesk hours, FloorDesk floor) {

    public static ConfirmationDesk of(
            Aggregates<Case, ConfirmationEvent> cases,
            Queues queues,
            Aggregates<PersonClaim, ConfirmationEvent> claims,
            HeldClaims held,
            Figures figures,
            Shops shops,
            Clock clock) {
        var claimDesk = new ClaimDesk(cases, queues, claims, clock);
        return new ConfirmationDesk(
                new CaseDesk(cases, queues, shops, clock),
                claimDesk,
                new QueueDesk(queues, claimDesk, held, clock),
                new CallDesk(cases, claimDesk, shops, clock),
                new HoursDesk(cases, queues, shops, clock),
                new FloorDesk(cases, queues, held, figures, shops, clock));
    }
}
