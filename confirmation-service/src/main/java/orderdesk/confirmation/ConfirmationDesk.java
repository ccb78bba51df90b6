package orderdesk.confirmation;

import java.time.Clock;
import orderdesk.confirmation.domain.Case;
import orderdesk.confirmation.domain.Colleague;
import orderdesk.confirmation.domain.PuttingOff;
import orderdesk.confirmation.domain.Resettling;
import orderdesk.confirmation.quality.Quality;
import orderdesk.contracts.confirmation.ConfirmationEvent;
import orderdesk.platform.aggregate.Aggregates;
import orderdesk.platform.claim.ClaimElsewhere;
import orderdesk.platform.claim.PersonClaim;
import orderdesk.platform.claim.WaitingCaller;
import orderdesk.platform.queue.Callers;
import orderdesk.platform.queue.ClaimDesk;
import orderdesk.platform.queue.FollowCallers;
import orderdesk.platform.queue.FollowTalks;
import orderdesk.platform.queue.HeldClaims;
import orderdesk.platform.queue.HoursDesk;
import orderdesk.platform.queue.OtherQueue;
import orderdesk.platform.queue.QueueDesk;
import orderdesk.platform.queue.Queues;
import orderdesk.platform.queue.TrainedToCall;
import orderdesk.platform.shops.Shops;

/**
 * Everything that can be done with confirmations, by whoever builds the service: the Spring shell or a simulation.
 *
 * @param other follows the claims of callback-service
 * @param callers follows who calls and waits
 * @param talks follows who has called and talked
 * @param staff follows who is at work
 * @param quality of what was said
 */
public record ConfirmationDesk(
        CaseDesk cases,
        ClaimDesk<Case, ConfirmationEvent> claims,
        QueueDesk<Case> queue,
        CallDesk calls,
        HoursDesk<Case, ConfirmationEvent> hours,
        FloorDesk floor,
        OtherQueue<ConfirmationEvent> other,
        FollowCallers<ConfirmationEvent> callers,
        FollowTalks<Case, ConfirmationEvent> talks,
        StaffDesk staff,
        Quality quality) {

    private static final String SERVICE = "confirmation";

    public static ConfirmationDesk of(
            Aggregates<Case, ConfirmationEvent> cases,
            Queues<Case> queues,
            Claims claims,
            Staff staff,
            Figures figures,
            Quality quality,
            Shops shops,
            Clock clock) {
        var claimDesk =
                new ClaimDesk<>(cases, queues, claims.own(), claims.elsewhere(), new ConfirmationWords(), clock);
        var staffDesk = new StaffDesk(staff.colleagues());
        var trained = new TrainedToCall(shops);
        return new ConfirmationDesk(
                new CaseDesk(cases, queues, new Foresight(staff.strength()), shops, clock),
                claimDesk,
                new QueueDesk<>(
                        queues,
                        claimDesk,
                        claims.held(),
                        claims.callers(),
                        (item, operator) -> trained.suits(item.shop(), operator),
                        staffDesk,
                        shops,
                        clock),
                new CallDesk(cases, claimDesk, shops, clock),
                hours(cases, queues, shops, clock),
                new FloorDesk(cases, claims.held(), figures, shops, clock),
                new OtherQueue<>(SERVICE, false, claims.elsewhere(), claimDesk),
                new FollowCallers<>(claims.waiting()),
                talks(cases, queues, shops, clock),
                staffDesk,
                quality);
    }

    private static HoursDesk<Case, ConfirmationEvent> hours(
            Aggregates<Case, ConfirmationEvent> cases, Queues<Case> queues, Shops shops, Clock clock) {
        return new HoursDesk<>(
                SERVICE, cases, queues, (item, settings, now) -> new Resettling(settings, now).of(item), shops, clock);
    }

    private static FollowTalks<Case, ConfirmationEvent> talks(
            Aggregates<Case, ConfirmationEvent> cases, Queues<Case> queues, Shops shops, Clock clock) {
        return new FollowTalks<>(
                cases,
                queues,
                (item, settings, talked, now) -> new PuttingOff(settings, now).of(item, talked),
                shops,
                clock);
    }

    /** @param strength what is asked of them and of the calls that they have */
    public record Staff(Aggregates<Colleague, ConfirmationEvent> colleagues, Strength strength) {}

    /**
     * @param elsewhere what is known of the other queue's
     * @param waiting customers who call, and {@code callers} what is asked of them
     */
    public record Claims(
            Aggregates<PersonClaim, ConfirmationEvent> own,
            HeldClaims held,
            Aggregates<ClaimElsewhere, ConfirmationEvent> elsewhere,
            Aggregates<WaitingCaller, ConfirmationEvent> waiting,
            Callers callers) {}
}
