package orderdesk.order;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import orderdesk.contracts.order.Line;
import orderdesk.contracts.order.LineId;
import orderdesk.contracts.order.OrderEvent;
import orderdesk.contracts.order.OrderEvent.OrderAmended;
import orderdesk.contracts.order.OrderId;
import orderdesk.contracts.shared.ShopId;
import orderdesk.order.domain.Merging;
import orderdesk.order.domain.Moves;
import orderdesk.order.domain.Order;
import orderdesk.order.domain.Unacceptable;
import orderdesk.order.domain.duplicate.Likeness;
import orderdesk.order.domain.duplicate.Merges;
import orderdesk.order.domain.duplicate.Merges.Changed;
import orderdesk.order.domain.duplicate.TwoWishes;
import orderdesk.platform.Decision;
import orderdesk.platform.aggregate.Aggregates;
import orderdesk.platform.aggregate.Cause;
import orderdesk.platform.aggregate.Stored;

/**
 * One wish of a customer that came as two orders, by site, telephone or letter. It is looked for when somebody looks at
 * one of them, never while orders come in, and nothing is merged unless a person says so.
 */
public final class DuplicateDesk {

    private final Aggregates<Order, OrderEvent> orders;
    private final Aggregates<Merges, Changed> merges;
    private final Aggregates<TwoWishes, OrderEvent> wishes;
    private final OrderDesk desk;
    private final OrderBook book;
    private final Clock clock;

    DuplicateDesk(
            Aggregates<Order, OrderEvent> orders,
            Aggregates<Merges, Changed> merges,
            Aggregates<TwoWishes, OrderEvent> wishes,
            OrderDesk desk,
            OrderBook book,
            Clock clock) {
        this.orders = orders;
        this.merges = merges;
        this.wishes = wishes;
        this.desk = desk;
        this.book = book;
        this.clock = clock;
    }

    /**
     * @param in what they are alike
     * @param missing lines of the other whose goods the order lacks
     */
    public record Suggestion(Order other, Set<Likeness> in, List<Line> missing) {}

    /** Of an order that has ended, none. */
    public List<Suggestion> suggestions(ShopId shop, OrderId id) {
        var order = desk.find(shop, id);
        if (!Moves.KEEP.allowedIn(order.state().name())) {
            return List.of();
        }
        var within = rules(shop).likeWithin();
        var placed = order.placement().placedAt();
        var alike = book.near(shop, order.terms().customer(), placed.minus(within), placed.plus(within)).stream()
                .filter(other -> Moves.KEEP.allowedIn(other.state().name()))
                .map(other -> new Suggestion(other, Likeness.of(order, other, within), Likeness.missing(other, order)))
                .filter(each -> !each.in().isEmpty())
                .toList();
        var pairs =
                alike.stream().map(each -> TwoWishes.id(id, each.other().id())).toList();
        var two = pairs.isEmpty()
                ? List.<String>of()
                : wishes.findAll(shop, pairs).stream().map(Stored::id).toList();
        return alike.stream()
                .filter(each -> !two.contains(TwoWishes.id(id, each.other().id())))
                .toList();
    }

    /** The customer wants both: they are not suggested to anybody again. */
    public void keepBoth(ShopId shop, OrderId one, OrderId other, Cause cause) {
        desk.find(shop, one);
        desk.find(shop, other);
        var said = new TwoWishes(cause.actor(), clock.instant());
        wishes.change(
                shop,
                TwoWishes.id(one, other),
                cause,
                known -> Decision.of(known.map(Stored::state).orElse(said)));
    }

    /**
     * The one is kept, the other ends. The same again is answered the same.
     *
     * @param seen versions that the operator saw, of both
     * @param take lines of the other that the kept one gets, at the catalogue's price of now
     * @throws orderdesk.order.domain.duplicate.AlreadyMerged when somebody was quicker
     * @throws orderdesk.order.domain.duplicate.PaidAlready when money came in for the other
     */
    public Order merge(ShopId shop, OrderId kept, OrderId away, Seen seen, List<LineId> take, Cause cause) {
        var stays = desk.find(shop, kept);
        var goes = desk.find(shop, away);
        if (Merging.isMerged(goes, kept)) {
            return stays;
        }
        if (kept.equals(away)) {
            throw Unacceptable.because("/away", "same-order", "An order is not merged into itself.");
        }
        Merging.check(goes, seen.away(), stays);
        var now = clock.instant();
        var first = decide(shop, cause, known -> known.merge(away, kept, cause.actor(), now));
        try {
            var after = take.isEmpty()
                    ? Merging.stays(desk.find(shop, kept), seen.kept())
                    : taken(shop, kept, goes, seen, take, cause);
            orders.change(
                    shop,
                    away.toString(),
                    cause,
                    known -> Merging.away(
                            known.map(Stored::state).orElse(goes), seen.away(), after, cause.actor(), now));
            return after;
        } catch (RuntimeException refused) {
            if (first) {
                decide(shop, cause, known -> known.forget(away, kept));
            }
            throw refused;
        }
    }

    /** What an operator looked at before he decided, as ETags. */
    public record Seen(String kept, String away) {}

    /** Once, also where the other was not ended before a crash. */
    private Order taken(ShopId shop, OrderId kept, Order goes, Seen seen, List<LineId> take, Cause cause) {
        var reason = Merging.reason(goes);
        var before = orders.history(shop, kept.toString()).stream()
                .anyMatch(each -> each.event() instanceof OrderAmended it && reason.equals(it.reason()));
        if (before) {
            return desk.find(shop, kept);
        }
        var changes = Merging.taken(desk.find(shop, kept), goes, take);
        return desk.amend(shop, kept, seen.kept(), changes, reason, cause);
    }

    /** What counts as alike; what the shop never said is usual. */
    public Merges rules(ShopId shop) {
        return stored(shop).map(Stored::state).orElse(Merges.NONE);
    }

    public Optional<Stored<Merges>> stored(ShopId shop) {
        return merges.find(shop, shop.value());
    }

    /** @param precondition throws unless the change is based on what is stored */
    public Stored<Merges> likeWithin(
            ShopId shop, Duration wanted, Cause cause, Consumer<Optional<Stored<Merges>>> precondition) {
        var now = clock.instant();
        return merges.change(shop, shop.value(), cause, known -> {
                    precondition.accept(known);
                    return known.map(Stored::state).orElse(Merges.NONE).likeWithin(wanted, cause.actor(), now);
                })
                .stored();
    }

    /** @return whether this call decided it, and not one before */
    private boolean decide(ShopId shop, Cause cause, Function<Merges, Decision<Merges, Changed>> change) {
        return !merges.change(
                        shop,
                        shop.value(),
                        cause,
                        known -> change.apply(known.map(Stored::state).orElse(Merges.NONE)))
                .events()
                .isEmpty();
    }
}
