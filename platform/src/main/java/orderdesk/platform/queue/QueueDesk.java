package orderdesk.platform.queue;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiPredicate;
import orderdesk.contracts.shared.OperatorId;
import orderdesk.contracts.shared.ShopId;
import orderdesk.platform.aggregate.Cause;
import orderdesk.platform.aggregate.Stored;
import orderdesk.platform.claim.HeldByAnother;
import orderdesk.platform.claim.Position;
import orderdesk.platform.claim.Queue;
import orderdesk.platform.claim.WorkItem;
import orderdesk.platform.shops.Shops;

/**
 * Who is given what next.
 *
 * <p><b>Guarantees.</b> Work is handed out only if it was callable when its stamp was written, to one operator, and in
 * the order of work but for what others took meanwhile. Nobody is given somebody to call while a caller waits for him.
 * However long the queue, only its front is read.
 */
public final class QueueDesk<T extends WorkItem<T>> {

    /** What is looked at beyond those whom this instance is giving to others at the moment. */
    private static final int SPARE = 4;

    /** Where a look finds nobody who is free, the next one is so many times longer, up to a bound. */
    private static final int LONGER = 8;

    private static final int LOOK_MAX = 2_048;

    /** Persons whose claim is being written here: nobody else need try, or wait for the database to be refused. */
    private final Set<UUID> beingTaken = ConcurrentHashMap.newKeySet();

    private final Queues<T> queues;
    private final ClaimDesk<T, ?> claims;
    private final HeldClaims held;
    private final Callers callers;
    private final BiPredicate<T, OperatorId> suits;
    private final Keeping keeping;
    private final Novices novices;
    private final Workload workload;
    private final Clock clock;

    /**
     * @param suits whether an operator may be given this work, as one who was trained for it
     * @param keeping what of it waits for another one
     */
    public QueueDesk(
            Queues<T> queues,
            ClaimDesk<T, ?> claims,
            HeldClaims held,
            Callers callers,
            BiPredicate<T, OperatorId> suits,
            Keeping keeping,
            Shops shops,
            Clock clock) {
        this.queues = queues;
        this.claims = claims;
        this.held = held;
        this.callers = callers;
        this.suits = suits;
        this.keeping = keeping;
        this.novices = new Novices(shops, keeping);
        this.workload = new Workload(held, shops, clock);
        this.clock = clock;
    }

    public List<Stored<T>> page(
            Set<ShopId> shops, Queue queue, Optional<String> tag, Optional<Position> after, int limit) {
        return queues.page(shops, queue, tag, after, limit);
    }

    /** Those of them with whom nobody else is at work in the other queue. */
    public List<Stored<T>> freeElsewhere(List<Stored<T>> items, OperatorId reader) {
        return claims.freeElsewhere(items, reader);
    }

    /** The best work that this operator could be given now. */
    public Optional<Stored<T>> head(OperatorId operator, Set<ShopId> shops) {
        var now = clock.instant();
        if (callers.waitFor(operator, shops, now)) {
            return Optional.empty();
        }
        for (var look = SPARE; look <= LOOK_MAX; look *= LONGER) {
            var candidates = queues.callable(shops, now, look);
            var free = candidates.stream()
                    .filter(item -> isFor(item.state(), operator, now) && claims.isFree(item.state(), operator, now))
                    .findFirst();
            if (free.isPresent() || candidates.size() < look) {
                return free;
            }
        }
        return Optional.empty();
    }

    /** Whether it is for a caller's sake that this operator is given nobody to call. */
    public boolean holdsBack(OperatorId operator, Set<ShopId> shops) {
        return callers.waitFor(operator, shops, clock.instant());
    }

    public Workload workload() {
        return workload;
    }

    /** Whether the operator holds anybody of these shops now. */
    public boolean holdsWork(OperatorId operator, Set<ShopId> shops) {
        return !held.of(operator, shops, clock.instant()).isEmpty();
    }

    /**
     * Claims the best work, or answers what the operator holds already and has not finished.
     *
     * @param bound only work that stands before it is claimed
     */
    public Optional<Claimed<T>> next(OperatorId operator, Set<ShopId> shops, Optional<Position> bound, Cause cause) {
        var now = clock.instant();
        var unfinished = unfinished(operator, shops, now, cause);
        if (unfinished.isPresent()) {
            return unfinished;
        }
        if (callers.waitFor(operator, shops, now)) {
            return Optional.empty();
        }
        for (var look = SPARE + beingTaken.size(); look <= LOOK_MAX; look *= LONGER) {
            var candidates = queues.callable(shops, now, look);
            var within = candidates.stream()
                    .map(Stored::state)
                    .takeWhile(item -> isBefore(item, bound))
                    .toList();
            var taken = within.stream()
                    .flatMap(item -> takeAlone(item, operator, now, cause).stream())
                    .findFirst();
            if (taken.isPresent() || within.size() < look) {
                return taken;
            }
        }
        return Optional.empty();
    }

    private boolean isFor(T item, OperatorId operator, Instant now) {
        var may = suits.test(item, operator) && keeping.allows(item, operator, now);
        return may && novices.allows(item, operator, now);
    }

    private Optional<Claimed<T>> takeAlone(T item, OperatorId operator, Instant now, Cause cause) {
        if (!isFor(item, operator, now) || !beingTaken.add(item.person())) {
            return Optional.empty();
        }
        try {
            return claims.isFree(item, operator, now) ? take(item, operator, now, cause) : Optional.empty();
        } finally {
            beingTaken.remove(item.person());
        }
    }

    private Optional<Claimed<T>> unfinished(OperatorId operator, Set<ShopId> shops, Instant now, Cause cause) {
        for (var claim : held.of(operator, shops, now)) {
            var left = claims.workLeft(claim, now);
            if (!left.isEmpty()) {
                return Optional.of(new Claimed<>(claim, left));
            }
            claims.release(claim.shop(), ClaimDesk.holder(claim), cause);
        }
        return Optional.empty();
    }

    private Optional<Claimed<T>> take(T item, OperatorId operator, Instant now, Cause cause) {
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
    private static <T extends WorkItem<T>> boolean got(Claimed<T> claimed, T wanted, Instant now) {
        return claimed.items().stream()
                .map(Stored::state)
                .anyMatch(mine -> mine.id().equals(wanted.id())
                        && ClaimDesk.holds(claimed.claim(), mine)
                        && mine.callableAt(now));
    }

    private boolean isBefore(T item, Optional<Position> bound) {
        return bound.isEmpty()
                || item.position().filter(own -> own.compareTo(bound.get()) < 0).isPresent();
    }
}
