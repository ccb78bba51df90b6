package orderdesk.order.domain;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import orderdesk.contracts.order.Line;
import orderdesk.contracts.order.LineId;
import orderdesk.contracts.order.OrderEvent;
import orderdesk.contracts.order.OrderEvent.OrderCancelled;
import orderdesk.contracts.order.OrderId;
import orderdesk.order.domain.State.Cancelled;
import orderdesk.order.domain.duplicate.AlreadyMerged;
import orderdesk.order.domain.duplicate.Likeness;
import orderdesk.order.domain.duplicate.PaidAlready;
import orderdesk.platform.Decision;

/** Two orders that are one wish: one is kept, the other ends. */
public final class Merging {

    private Merging() {}

    /** The word before the number of the order that was kept. */
    public static final String REASON = "DUPLICATE";

    /** Whether this was done before. */
    public static boolean isMerged(Order away, OrderId kept) {
        return away.state() instanceof Cancelled it && kept.equals(it.duplicateOf());
    }

    /**
     * A draft is no order yet: it does not outlive one. What goes is looked at before the other gets any of its goods.
     *
     * @param seen the version of what goes that the operator saw
     * @throws NotInThisState when one of them cannot be kept, or merged, any more
     * @throws StaleVersion when it changed meanwhile
     * @throws AlreadyMerged when the one that would stay is nobody's wish
     */
    public static void check(Order away, String seen, Order kept) {
        Moves.MERGE_AWAY.require(away);
        away.require(seen);
        Moves.KEEP.require(kept);
        if (kept.state() instanceof State.Draft draft && !(away.state() instanceof State.Draft)) {
            throw new NotInThisState(Moves.KEEP, draft.name());
        }
        if (kept.placement().triesTheDesk()) {
            throw new AlreadyMerged(); // the wish would end with it, and these words tell nobody why (R055)
        }
        requireUnpaid(away);
    }

    /**
     * What stays, where it gets no goods of the other.
     *
     * @throws StaleVersion when it changed since the operator looked
     */
    public static Order stays(Order kept, String seen) {
        Moves.KEEP.require(kept);
        kept.require(seen);
        return kept;
    }

    /** What is written with the one that is kept, and with the one that ends. */
    public static String reason(Order other) {
        return "%s %s".formatted(REASON, other.placement().number());
    }

    /**
     * What the one that stays gets of the other: where it has the goods, as many pieces more as it lacks.
     *
     * @throws Unacceptable when the other has no such line
     */
    public static List<Change> taken(Order kept, Order away, List<LineId> take) {
        var lacking = Likeness.missing(away, kept);
        return take.stream()
                .distinct()
                .map(id -> Stream.concat(lacking.stream(), away.terms().lines().stream())
                        .filter(line -> line.id().equals(id))
                        .findFirst()
                        .map(line -> taken(kept, line))
                        .orElseThrow(() -> Unacceptable.because(
                                "/take", "unknown-line", "The other order has no line %s.".formatted(id))))
                .toList();
    }

    private static Change taken(Order kept, Line line) {
        return kept.terms().lines().stream()
                .filter(each -> each.sku().equals(line.sku()))
                .findFirst()
                .<Change>map(each -> new Change.Quantity(each.id(), each.quantity() + line.quantity()))
                .orElseGet(() -> new Change.AddItem(line.sku(), line.quantity()));
    }

    /**
     * @param seen the version that the operator saw
     * @throws PaidAlready its money would be lost from sight
     * @throws StaleVersion when it changed meanwhile
     */
    public static Decision<Order, OrderEvent> away(Order order, String seen, Order kept, String by, Instant now) {
        if (isMerged(order, kept.id())) {
            return Decision.of(order);
        }
        Moves.MERGE_AWAY.require(order);
        order.require(seen);
        requireUnpaid(order);
        var reason = reason(kept);
        var end = new Cancelled(reason, by, now, kept.id());
        return Decision.of(order.in(end), new OrderCancelled(order.id(), reason, by, now, kept.id()));
    }

    private static void requireUnpaid(Order order) {
        var paid = order.terms().totals().paid();
        if (!paid.isZero()) {
            throw new PaidAlready(paid);
        }
    }
}
