package orderdesk.confirmation;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import orderdesk.confirmation.claim.HeldByAnother;
import orderdesk.confirmation.domain.Case;
import orderdesk.confirmation.domain.Queue;
import orderdesk.contracts.shared.OperatorId;
import orderdesk.contracts.shared.ShopId;
import orderdesk.platform.aggregate.Cause;
import orderdesk.platform.aggregate.Stored;

/**
 * Who is given what next.
 *
 * <p><b>Guarantees.</b> A case is handed out only if it was callable when its stamp was written, to one operator, and in
 * the order of work but for cases that others took meanwhile. However long the queue, only its front is read.
 */
public final class QueueDesk {

    /** The first look is short; a longer one is needed only where many others look at the same moment. */
    private static final int[] LOOKS = {16, 128, 1_024};

    private final Queues queues;
    private final ClaimDesk claims;
    private final HeldClaims held;
    private final Clock clock;

    public QueueDesk(Queues queues, ClaimDesk claims, HeldClaims held, Clock clock) {
        this.queues = queues;
        this.claims = claims;
        this.held = held;
        this.clock = clock;
    }

    public List<Stored<Case>> page(Set<ShopId> shops, Queue queue, Optional<Position> after, int limit) {
        return queues.page(shops, queue, after, limit);
    }

    public Optional<Position> position(Case item) {
        return queues.position(item);
    }

    /** The best work that an operator of these shops could be given now. */
    public Optional<Stored<Case>> head(Set<ShopId> shops) {
        var now = clock.instant();
        for (var look : LOOKS) {
            var candidates = queues.callable(shops, now, look);
            var free = candidates.stream()
                    .filter(item -> claims.isFree(item.state(), now))
                    .findFirst();
            if (free.isPresent() || candidates.size() < look) {
                return free;
            }
        }
        return Optional.empty();
    }

    /**
     * Claims the best work, or answers what the operator holds already and has not finished.
     *
     * @param bound only work that stands before it is claimed
     */
    public Optional<Claimed> next(OperatorId operator, Set<ShopId> shops, Optional<Position> bound, Cause cause) {
        var now = clock.instant();
        var unfinished = unfinished(operator, shops, now, cause);
        if (unfinished.isPresent()) {
            return unfinished;
        }
        for (var look : LOOKS) {
            var candidates = queues.callable(shops, now, look);
            var taken = candidates.stream()
                    .map(Stored::state)
                    .filter(item -> isBefore(item, bound) && claims.isFree(item, now))
                    .flatMap(item -> take(item, operator, now, cause).stream())
                    .findFirst();
            if (taken.isPresent() || candidates.size() < look) {
                return taken;
            }
        }
        return Optional.empty();
    }

    private Optional<Claimed> unfinished(OperatorId operator, Set<ShopId> shops, Instant now, Cause cause) {
        for (var claim : held.of(operator, shops, now)) {
            var left = claims.workLeft(claim, now);
            if (!left.isEmpty()) {
                return Optional.of(new Claimed(claim, left));
            }
            claims.release(claim.shop(), ClaimDesk.holder(claim), cause);
        }
        return Optional.empty();
    }

    private Optional<Claimed> take(Case item, OperatorId operator, Instant now, Cause cause) {
        try {
            var claimed = claims.claim(item, operator, cause);
            if (got(claimed, item, now)) {
                return Optional.of(claimed);
            }
            claims.release(item.shop(), ClaimDesk.holder(claimed.claim()), cause);
            return Optional.empty();
        } catch (HeldByAnother _) {
            return Optional.empty(); // somebody was quicker; there is other work
        }
    }

    /** Between the look and the stamp another operator may have finished with it. */
    private static boolean got(Claimed claimed, Case wanted, Instant now) {
        return claimed.cases().stream()
                .map(Stored::state)
                .anyMatch(mine -> mine.orderId().equals(wanted.orderId())
                        && ClaimDesk.holds(claimed.claim(), mine)
                        && mine.callableAt(now));
    }

    private boolean isBefore(Case item, Optional<Position> bound) {
        return bound.isEmpty()
                || queues.position(item)
                        .filter(own -> own.compareTo(bound.get()) < 0)
                        .isPresent();
    }
}
