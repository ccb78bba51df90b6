package orderdesk.platform.claim;

import com.fasterxml.jackson.annotation.JsonAlias;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import orderdesk.contracts.shared.OperatorId;
import orderdesk.contracts.shared.ShopId;
import orderdesk.platform.Decision;
import org.jspecify.annotations.Nullable;

/**
 * The claim on one person: one operator at a time holds all the open work of one telephone in one shop.
 *
 * @param token fencing token; grows with every holder and is never given out twice
 * @param leaseEnds anybody may claim from then on; until somebody does, the holder may go on
 * @param items ids of the work that the claim was made for
 * @param since when it was first claimed under this lease; absent in claims from before there was a second queue
 */
public record PersonClaim(
        UUID person,
        ShopId shop,
        OperatorId operator,
        long token,
        Instant leaseEnds,
        @JsonAlias("orders") List<String> items,
        @Nullable Instant since) {

    public static final Duration LEASE = Duration.ofSeconds(120);

    /** So long a claim is kept for the verdict, while the customer is on the line. */
    public static final Duration FOR_THE_VERDICT = Duration.ofSeconds(10);

    public PersonClaim {
        items = List.copyOf(items);
    }

    public boolean isActiveAt(Instant now) {
        return now.isBefore(leaseEnds);
    }

    public boolean isHeldBy(OperatorId other, Instant now) {
        return operator.equals(other) && isActiveAt(now);
    }

    /** Since when the person has been held without a break. */
    public Instant begun() {
        return since == null ? leaseEnds.minus(LEASE) : since;
    }

    /**
     * Claims the person, or extends the claim of the same operator.
     *
     * @param above tokens that the person's work is stamped with already, by claims made under another number
     * @throws HeldByAnother while another operator's lease runs
     */
    public static <E> Decision<PersonClaim, E> claim(
            Optional<PersonClaim> known, Claiming claiming, long above, ClaimWords<E> words, Instant now) {
        var held = known.filter(claim -> claim.isActiveAt(now));
        if (held.filter(claim -> !claim.operator.equals(claiming.operator())).isPresent()) {
            throw new HeldByAnother();
        }
        var token = held.map(PersonClaim::token)
                .filter(own -> own >= above)
                .orElseGet(() -> Math.max(above, known.map(PersonClaim::token).orElse(0L)) + 1);
        var since = held.map(PersonClaim::begun).orElse(now);
        var next = new PersonClaim(
                claiming.person(),
                claiming.shop(),
                claiming.operator(),
                token,
                now.plus(LEASE),
                claiming.items(),
                since);
        return claimed(next, words, now);
    }

    /**
     * The console says every 30 seconds that the operator is still there.
     *
     * @throws NotTheHolder when another claim superseded this one
     */
    public <E> Decision<PersonClaim, E> extend(OperatorId by, long byToken, ClaimWords<E> words, Instant now) {
        requireHolder(by, byToken);
        return claimed(until(now.plus(LEASE)), words, now);
    }

    /** The operator waits for the verdict only; others need not wait for the whole lease. */
    public <E> Decision<PersonClaim, E> shorten(OperatorId by, long byToken, ClaimWords<E> words, Instant now) {
        requireHolder(by, byToken);
        var end = now.plus(FOR_THE_VERDICT);
        return end.isBefore(leaseEnds) ? claimed(until(end), words, now) : Decision.of(this);
    }

    public <E> Decision<PersonClaim, E> release(OperatorId by, long byToken, ClaimWords<E> words, Instant now) {
        requireHolder(by, byToken);
        return isActiveAt(now) ? Decision.of(until(now), words.released(this, now)) : Decision.of(this);
    }

    /** The next holder's token is higher, so that the former one cannot act any more. */
    public <E> Decision<PersonClaim, E> handOver(
            OperatorId by, long byToken, OperatorId to, String note, ClaimWords<E> words, Instant now) {
        requireHolder(by, byToken);
        var next = new PersonClaim(person, shop, to, token + 1, now.plus(LEASE), items, begun());
        return Decision.of(next, words.handedOver(next, by, note, now));
    }

    /**
     * A senior takes the work out of another's hands while that one is at it.
     *
     * @param reason what the former holder reads
     * @throws NothingToTakeOver where nobody else's lease runs
     */
    public <E> Decision<PersonClaim, E> takeOver(OperatorId by, String reason, ClaimWords<E> words, Instant now) {
        if (!isActiveAt(now) || operator.equals(by)) {
            throw new NothingToTakeOver();
        }
        return handOver(operator, token, by, reason, words, now);
    }

    /** Another operator held this person in the other queue before: this claim was a moment too late, and ends. */
    public <E> Decision<PersonClaim, E> yieldTo(ClaimElsewhere other, ClaimWords<E> words, Instant now) {
        return isActiveAt(now) && other.precedes(this, now)
                ? Decision.of(
                        new PersonClaim(person, shop, operator, token + 1, now, items, since),
                        words.released(this, now))
                : Decision.of(this);
    }

    private void requireHolder(OperatorId by, long byToken) {
        if (token != byToken || !operator.equals(by)) {
            throw new NotTheHolder(token > byToken);
        }
    }

    private static <E> Decision<PersonClaim, E> claimed(PersonClaim next, ClaimWords<E> words, Instant now) {
        return Decision.of(next, words.claimed(next, now));
    }

    private PersonClaim until(Instant end) {
        return new PersonClaim(person, shop, operator, token, end, items, since);
    }
}
