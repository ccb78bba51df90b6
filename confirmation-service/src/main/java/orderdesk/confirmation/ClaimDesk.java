package orderdesk.confirmation;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import orderdesk.confirmation.claim.Claiming;
import orderdesk.confirmation.claim.NothingToTakeOver;
import orderdesk.confirmation.claim.PersonClaim;
import orderdesk.confirmation.domain.Case;
import orderdesk.confirmation.domain.Holder;
import orderdesk.contracts.confirmation.ConfirmationEvent;
import orderdesk.contracts.order.OrderId;
import orderdesk.contracts.shared.OperatorId;
import orderdesk.contracts.shared.ShopId;
import orderdesk.platform.Decision;
import orderdesk.platform.aggregate.Aggregates;
import orderdesk.platform.aggregate.Cause;
import orderdesk.platform.aggregate.Stored;

/**
 * Who holds whose work. A claim claims the person: it is written first, then stamped into each open case of that
 * person, then answered; every action is checked against the stamp in its own case.
 *
 * <p><b>Assumptions.</b> What {@link Queues} answers may be a moment old.
 *
 * <p><b>Guarantees.</b> Of two operators who want one person at the same time, one gets him. Once a claim is answered,
 * nobody acts on its cases with an older one.
 */
public final class ClaimDesk {

    private final Aggregates<Case, ConfirmationEvent> cases;
    private final Queues queues;
    private final Aggregates<PersonClaim, ConfirmationEvent> claims;
    private final Clock clock;

    public ClaimDesk(
            Aggregates<Case, ConfirmationEvent> cases,
            Queues queues,
            Aggregates<PersonClaim, ConfirmationEvent> claims,
            Clock clock) {
        this.cases = cases;
        this.queues = queues;
        this.claims = claims;
        this.clock = clock;
    }

    /**
     * Claims the person of one case, callable or not.
     *
     * @throws orderdesk.confirmation.claim.HeldByAnother while another operator is at work with him
     */
    public Claimed claim(Case item, OperatorId operator, Cause cause) {
        var now = clock.instant();
        var open = queues.ofPerson(item.shop(), item.person());
        var orders = open.stream().map(other -> other.state().orderId()).toList();
        var claiming = new Claiming(item.person(), item.shop(), operator, orders);
        var claim = claims.change(
                        item.shop(),
                        item.person().toString(),
                        cause,
                        known -> PersonClaim.claim(known.map(Stored::state), claiming, highestToken(open), now))
                .stored()
                .state();
        return new Claimed(claim, bestFirst(stamp(claim, cause)));
    }

    /** @throws orderdesk.confirmation.claim.NotTheHolder when the claim was superseded */
    public PersonClaim extend(ShopId shop, Holder by, Cause cause) {
        var now = clock.instant();
        return changed(shop, by, cause, known -> known.extend(by.operator(), by.token(), now));
    }

    /** Keeps the claim for the verdict only. */
    PersonClaim shorten(ShopId shop, Holder by, Cause cause) {
        var now = clock.instant();
        return changed(shop, by, cause, known -> known.shorten(by.operator(), by.token(), now));
    }

    /** @throws orderdesk.confirmation.claim.NotTheHolder when the claim was superseded */
    public PersonClaim release(ShopId shop, Holder by, Cause cause) {
        var now = clock.instant();
        return changed(shop, by, cause, known -> known.release(by.operator(), by.token(), now));
    }

    /** @throws orderdesk.confirmation.claim.NotTheHolder when the claim was superseded */
    public PersonClaim handOver(ShopId shop, Holder by, OperatorId to, String note, Cause cause) {
        var now = clock.instant();
        return changed(shop, by, cause, known -> known.handOver(by.operator(), by.token(), to, note, now));
    }

    /**
     * @param reason what the former holder reads
     * @throws orderdesk.confirmation.claim.NothingToTakeOver where nobody else holds this person's work
     */
    public Claimed takeOver(Case item, OperatorId by, String reason, Cause cause) {
        var now = clock.instant();
        var claim = claims.change(
                        item.shop(),
                        item.person().toString(),
                        cause,
                        known -> known.orElseThrow(NothingToTakeOver::new)
                                .state()
                                .takeOver(by, reason, now))
                .stored()
                .state();
        return new Claimed(claim, bestFirst(stamp(claim, cause)));
    }

    /** What of the claimed work an operator could still be given, best first. */
    List<Stored<Case>> workLeft(PersonClaim claim, Instant now) {
        var ids = claim.orders().stream().map(OrderId::toString).toList();
        return bestFirst(cases.findAll(claim.shop(), ids).stream()
                .filter(item -> holds(claim, item.state()) && item.state().callableAt(now))
                .toList());
    }

    boolean hasWorkLeft(ShopId shop, Holder by) {
        var now = clock.instant();
        return claims.find(shop, by.person().toString())
                .filter(claim -> !workLeft(claim.state(), now).isEmpty())
                .isPresent();
    }

    boolean isFree(Case item, Instant now) {
        return claims.find(item.shop(), item.person().toString())
                .filter(claim -> claim.state().isActiveAt(now))
                .isEmpty();
    }

    static boolean holds(PersonClaim claim, Case item) {
        var holder = item.holder();
        return holder != null
                && holder.token() == claim.token()
                && holder.person().equals(claim.person());
    }

    static Holder holder(PersonClaim claim) {
        return new Holder(claim.person(), claim.operator(), claim.token(), claim.leaseEnds());
    }

    private PersonClaim changed(
            ShopId shop,
            Holder by,
            Cause cause,
            Function<PersonClaim, Decision<PersonClaim, ConfirmationEvent>> decide) {
        var claim = claims.change(
                        shop,
                        by.person().toString(),
                        cause,
                        known -> decide.apply(known.orElseThrow(NoSuchCase::new).state()))
                .stored()
                .state();
        stamp(claim, cause);
        return claim;
    }

    private List<Stored<Case>> stamp(PersonClaim claim, Cause cause) {
        var holder = holder(claim);
        return claim.orders().stream()
                .map(order -> stamp(claim.shop(), order, holder, cause))
                .toList();
    }

    private Stored<Case> stamp(ShopId shop, OrderId order, Holder holder, Cause cause) {
        return cases.change(
                        shop,
                        order.toString(),
                        cause,
                        known -> Decision.of(
                                known.orElseThrow(NoSuchCase::new).state().heldBy(holder)))
                .stored();
    }

    private List<Stored<Case>> bestFirst(List<Stored<Case>> items) {
        return items.stream()
                .sorted(Comparator.comparing(
                        item -> queues.position(item.state()), Comparator.comparing(at -> at.orElse(Position.LAST))))
                .toList();
    }

    /** A case may carry the stamp of a claim that was made while its customer had another number. */
    private static long highestToken(List<Stored<Case>> open) {
        return open.stream()
                .map(item -> item.state().holder())
                .mapToLong(holder -> holder == null ? 0 : holder.token())
                .max()
                .orElse(0);
    }
}
