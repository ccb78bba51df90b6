package orderdesk.confirmation.claim;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import orderdesk.contracts.confirmation.ConfirmationEvent;
import orderdesk.contracts.confirmation.ConfirmationEvent.WorkClaimed;
import orderdesk.contracts.confirmation.ConfirmationEvent.WorkHandedOver;
import orderdesk.contracts.confirmation.ConfirmationEvent.WorkReleased;
import orderdesk.contracts.order.OrderId;
import orderdesk.contracts.shared.OperatorId;
import orderdesk.contracts.shared.ShopId;
import orderdesk.platform.Decision;

/**
 * The claim on one person: one operator at a time holds all the open work of one telephone in one shop.
 *
 * @param token fencing token; grows with every holder and is never given out twice
 * @param leaseEnds anybody may claim from then on; until somebody does, the holder may go on
 * @param orders the work that the claim was made for
 */
public record PersonClaim(
        UUID person, ShopId shop, OperatorId operator, long token, Instant leaseEnds, List<OrderId> orders) {

    public static final Duration LEASE = Duration.ofSeconds(120);

    /** So long a claim is kept for the verdict, while the customer is on the line. */
    public static final Duration FOR_THE_VERDICT = Duration.ofSeconds(10);

    public PersonClaim {
        orders = List.copyOf(orders);
    }

    public boolean isActiveAt(Instant now) {
        return now.isBefore(leaseEnds);
    }

    public boolean isHeldBy(OperatorId other, Instant now) {
        return operator.equals(other) && isActiveAt(now);
    }

    /**
     * Claims the person, or extends the claim of the same operator.
     *
     * @param above tokens that the person's work is stamped with already, by claims made under another number
     * @throws HeldByAnother while another operator's lease runs
     */
    public static Decision<PersonClaim, ConfirmationEvent> claim(
            Optional<PersonClaim> known, Claiming claiming, long above, Instant now) {
        var held = known.filter(claim -> claim.isActiveAt(now));
        if (held.filter(claim -> !claim.operator.equals(claiming.operator())).isPresent()) {
            throw new HeldByAnother();
        }
        var token = held.map(PersonClaim::token)
                .filter(own -> own >= above)
                .orElseGet(() -> Math.max(above, known.map(PersonClaim::token).orElse(0L)) + 1);
        return claimed(
                new PersonClaim(
                        claiming.person(),
                        claiming.shop(),
                        claiming.operator(),
                        token,
                        now.plus(LEASE),
                        claiming.orders()),
                now);
    }

    /**
     * The console says every 30 seconds that the operator is still there.
     *
     * @throws NotTheHolder when another claim superseded this one
     */
    public Decision<PersonClaim, ConfirmationEvent> extend(OperatorId by, long byToken, Instant now) {
        requireHolder(by, byToken);
        return claimed(until(now.plus(LEASE)), now);
    }

    /** The operator waits for the verdict only; others need not wait for the whole lease. */
    public Decision<PersonClaim, ConfirmationEvent> shorten(OperatorId by, long byToken, Instant now) {
        requireHolder(by, byToken);
        var end = now.plus(FOR_THE_VERDICT);
        return end.isBefore(leaseEnds) ? claimed(until(end), now) : Decision.of(this);
    }

    public Decision<PersonClaim, ConfirmationEvent> release(OperatorId by, long byToken, Instant now) {
        requireHolder(by, byToken);
        return isActiveAt(now)
                ? Decision.of(until(now), new WorkReleased(person, operator, token, orders, now))
                : Decision.of(this);
    }

    /** The next holder's token is higher, so that the former one cannot act any more. */
    public Decision<PersonClaim, ConfirmationEvent> handOver(
            OperatorId by, long byToken, OperatorId to, String note, Instant now) {
        requireHolder(by, byToken);
        var next = new PersonClaim(person, shop, to, token + 1, now.plus(LEASE), orders);
        return Decision.of(next, new WorkHandedOver(person, by, to, next.token, orders, note, now));
    }

    /**
     * A senior takes the work out of another's hands while that one is at it.
     *
     * @param reason what the former holder reads
     * @throws NothingToTakeOver where nobody else's lease runs
     */
    public Decision<PersonClaim, ConfirmationEvent> takeOver(OperatorId by, String reason, Instant now) {
        if (!isActiveAt(now) || operator.equals(by)) {
            throw new NothingToTakeOver();
        }
        return handOver(operator, token, by, reason, now);
    }

    private void requireHolder(OperatorId by, long byToken) {
        if (token != byToken || !operator.equals(by)) {
            throw new NotTheHolder(token > byToken);
        }
    }

    private static Decision<PersonClaim, ConfirmationEvent> claimed(PersonClaim next, Instant now) {
        return Decision.of(
                next, new WorkClaimed(next.person, next.operator, next.token, next.leaseEnds, next.orders, now));
    }

    private PersonClaim until(Instant end) {
        return new PersonClaim(person, shop, operator, token, end, orders);
    }
}
