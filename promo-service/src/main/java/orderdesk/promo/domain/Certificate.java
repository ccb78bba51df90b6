package orderdesk.promo.domain;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import orderdesk.contracts.benefit.BenefitEvent;
import orderdesk.contracts.benefit.BenefitEvent.CertificateChanged;
import orderdesk.contracts.benefit.BenefitEvent.CertificateIssued;
import orderdesk.contracts.benefit.BenefitEvent.CertificateMoved;
import orderdesk.contracts.benefit.BenefitEvent.CouponIssued;
import orderdesk.contracts.order.OrderId;
import orderdesk.contracts.shared.Money;
import orderdesk.platform.Decision;
import org.jspecify.annotations.Nullable;

/**
 * A sum of money behind a code (R028). Its history has every kopeck: what an order holds and spends, and what is free.
 *
 * @param id follows from shop and hash of the code; the code itself is nowhere
 * @param validUntil the first instant at which no new order may use it
 * @param batch of those that were issued together
 * @param apology the order that it apologises for: a discount for one order, not money (R110)
 */
public record Certificate(
        String id,
        String masked,
        Money face,
        Instant issuedAt,
        Instant validUntil,
        boolean blocked,
        @Nullable String batch,
        @Nullable OrderId apology,
        Holds holds) {

    private static final OrderId NO_ORDER = new OrderId(new UUID(0, 0));

    public static Decision<Certificate, BenefitEvent> issue(
            String id, String masked, Money face, Instant validUntil, @Nullable String batch, Instant now) {
        return issue(id, masked, face, validUntil, batch, null, now);
    }

    /** @param to the order whose customer is to get its code by a message */
    public static Decision<Certificate, BenefitEvent> issue(
            String id,
            String masked,
            Money face,
            Instant validUntil,
            @Nullable String batch,
            @Nullable OrderId to,
            Instant now) {
        var issued = new Certificate(id, masked, face, now, validUntil, false, batch, null, Holds.NONE);
        return Decision.of(issued, new CertificateIssued(id, masked, face, validUntil, batch, now, to));
    }

    public static Decision<Certificate, BenefitEvent> apologise(
            String id, String masked, OrderId order, Money face, Instant validUntil, String reason, Instant now) {
        var issued = new Certificate(id, masked, face, now, validUntil, false, null, order, Holds.NONE);
        return Decision.of(issued, new CouponIssued(id, order, masked, face, validUntil, reason, now));
    }

    /** What nobody holds and nobody has spent. */
    public Money free() {
        return money(face.minor() - holds.taken());
    }

    /** A coupon takes something off the goods; a certificate pays, delivery included (R029). */
    public boolean coupon() {
        return apology != null;
    }

    /** Why this order may not begin to use it; what it has already stays valid for it. */
    Optional<Refusal> refusal(OrderId order, Instant now) {
        if (holds.amountOf(order) > 0) {
            return Optional.empty();
        }
        if (blocked) {
            return Optional.of(Refusal.BLOCKED);
        }
        if (!now.isBefore(validUntil)) {
            return Optional.of(Refusal.EXPIRED);
        }
        var used = coupon() ? holds.live() > 0 : free().isZero();
        return used ? Optional.of(Refusal.USED_UP) : Optional.empty();
    }

    /** Why nobody may begin to use it now. */
    public Optional<Refusal> refusal(Instant now) {
        return refusal(NO_ORDER, now);
    }

    /** Holds, spends or gives back for one order; a step that is not newer changes nothing. */
    public Decision<Certificate, BenefitEvent> asked(Ask ask, Instant now) {
        var before = holds.amountOf(ask.order());
        var limit = blocked ? before : refusal(ask.order(), now).isPresent() ? 0 : Long.MAX_VALUE;
        var next = holds.asked(ask.atMost(limit), face.minor(), now);
        if (next.equals(holds)) {
            return Decision.of(this);
        }
        var moved = with(next);
        var same = next.amountOf(ask.order()) == before && next.spentBy(ask.order()) == holds.spentBy(ask.order());
        return same ? Decision.of(moved) : Decision.of(moved, moved.movement(ask.order(), now));
    }

    /**
     * Whether the order has something else than this ask would give it now: another run of the same step asked first,
     * and knew something else.
     */
    public boolean contradicts(Ask ask, Instant now) {
        var has = holds.amountOf(ask.order());
        var couldHaveMore = !blocked
                && !free().isZero()
                && holds.live() < Holds.MAX
                && refusal(ask.order(), now).isEmpty();
        return has > ask.wanted() || has < ask.wanted() && couldHaveMore;
    }

    /** Until another day, or not at all for now; orders that hold money of it keep that. */
    public Decision<Certificate, BenefitEvent> changed(
            @Nullable Instant until, @Nullable Boolean block, String reason, Instant now) {
        var next = new Certificate(
                id,
                masked,
                face,
                issuedAt,
                until == null ? validUntil : until,
                block == null ? blocked : block,
                batch,
                apology,
                holds);
        return next.equals(this)
                ? Decision.of(this)
                : Decision.of(next, new CertificateChanged(id, masked, next.validUntil, next.blocked, reason, now));
    }

    private CertificateMoved movement(OrderId order, Instant now) {
        var spent = holds.spentBy(order);
        return new CertificateMoved(id, order, money(holds.amountOf(order) - spent), money(spent), free(), now);
    }

    private Certificate with(Holds next) {
        return new Certificate(id, masked, face, issuedAt, validUntil, blocked, batch, apology, next);
    }

    private Money money(long minor) {
        return new Money(minor, face.currency());
    }
}
