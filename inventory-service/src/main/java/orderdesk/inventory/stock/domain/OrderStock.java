package orderdesk.inventory.stock.domain;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import orderdesk.contracts.order.OrderEvent;
import orderdesk.contracts.order.OrderEvent.OrderPlaced;
import orderdesk.contracts.order.OrderId;
import orderdesk.contracts.shared.Sku;
import orderdesk.contracts.stock.LineStock;
import orderdesk.contracts.stock.LineStock.Alternative;
import orderdesk.contracts.stock.StockEvent;
import orderdesk.platform.Decision;
import org.jspecify.annotations.Nullable;

/**
 * The stock of one order. Every change of what is wanted is a new step; while it is {@code applying}, each item is
 * asked in turn, and whoever finds it unfinished may ask them again: an item answers one step once.
 *
 * @param version of the order that is wanted; 0 before any was seen
 * @param revision counts what was announced
 * @param checked the last version that was announced as checked
 * @param step fences the items against writers that were overtaken
 * @param since when this step began
 * @param touched every SKU of which this order may hold something
 * @param lines what was found at the last finished step, of the shop's own
 * @param first what the first look came to; absent in an order from before it was kept
 * @param sourcing who was asked for the rest; absent where nobody was
 */
public record OrderStock(
        OrderId orderId,
        int version,
        int revision,
        int checked,
        long step,
        Aim aim,
        boolean applying,
        Instant since,
        Instant placedAt,
        List<Want> wants,
        List<Sku> touched,
        List<LineStock> lines,
        @Nullable FirstCheck first,
        @Nullable Sourcing sourcing) {

    public OrderStock {
        wants = List.copyOf(wants);
        touched = List.copyOf(touched);
        lines = List.copyOf(lines);
    }

    /** Follows the order, whichever of its events arrives first; what is older than what is known changes nothing. */
    public static Decision<OrderStock, StockEvent> follow(
            OrderId id,
            Optional<OrderStock> known,
            OrderEvent event,
            Function<OrderPlaced, Optional<Instant>> againAt,
            Instant now) {
        var current = known.orElseGet(() -> nothing(id, now));
        return Decision.of(new Following(current, now).on(event, againAt));
    }

    /** What to ask of each item: what is wanted first, then what is to be given back. */
    public Map<Sku, Claim> claims() {
        return Claims.of(this);
    }

    /** Every item has answered. A step that was overtaken meanwhile announces nothing. */
    public Decision<OrderStock, StockEvent> settled(
            long answered, List<LineStock> found, List<Sourcing.Source> sources, Instant now) {
        if (!applying || answered != step) {
            return Decision.of(this);
        }
        var still = aim.ends() ? List.<Sku>of() : skus(wants);
        var look = looked(found);
        var next = new OrderStock(
                orderId, version, revision, checked, step, aim, false, since, placedAt, wants, still, found, look,
                sourcing);
        return new Announcing(new Asking(next, now).sourced(sources), now).after(lines);
    }

    /** Asks the items once more, now that some of what is lacking is there; what it has already, it keeps. */
    public Decision<OrderStock, StockEvent> again(Instant now) {
        var lacking = aim == Aim.RESERVE && Announcing.isShort(lines);
        return Decision.of(applying || !lacking ? this : step(aim, version, wants, now));
    }

    /**
     * Goods that this step had are missing: at most {@code left} pieces of the SKU remain.
     *
     * @param dueAt when more of it is due; absent where nobody knows
     */
    public Decision<OrderStock, StockEvent> cut(
            long held, Sku sku, int left, @Nullable Instant dueAt, List<Alternative> instead, Instant now) {
        var less = Lines.cut(lines, sku, left, dueAt, instead);
        if (applying || held != step || less.equals(lines)) {
            return Decision.of(this);
        }
        return new Announcing(withLines(less), now).lost();
    }

    /** Asks the items once more, whatever it has: the night was long. */
    public Decision<OrderStock, StockEvent> afterTheNight(Instant now) {
        if (first == null || first.againAt() == null || first.againAt().isAfter(now) || applying) {
            return Decision.of(this);
        }
        var rested = with(revision, checked, lines, first.doneAgain(), sourcing);
        return Decision.of(aim == Aim.RESERVE ? rested.step(aim, version, wants, now) : rested);
    }

    private @Nullable FirstCheck looked(List<LineStock> found) {
        return first == null || aim != Aim.RESERVE ? first : first.found(Announcing.isShort(found));
    }

    OrderStock placed(Instant at, Optional<Instant> againAt) {
        var look = first == null ? new FirstCheck(null, againAt.orElse(null)) : first;
        return new OrderStock(
                orderId, version, revision, checked, step, aim, applying, since, at, wants, touched, lines, look,
                sourcing);
    }

    OrderStock step(Aim next, int ofVersion, List<Want> wanted, Instant now) {
        var each = new LinkedHashSet<>(touched);
        each.addAll(skus(wants));
        each.addAll(skus(wanted));
        var all = List.copyOf(each);
        return new OrderStock(
                orderId, ofVersion, revision, checked, step + 1, next, true, now, placedAt, wanted, all, lines, first,
                sourcing);
    }

    OrderStock withLines(List<LineStock> next) {
        return with(revision, checked, next, first, sourcing);
    }

    OrderStock announced(int events) {
        return with(revision + events, checked, lines, first, sourcing);
    }

    OrderStock withChecked() {
        return with(revision, version, lines, first, sourcing);
    }

    OrderStock with(Sourcing asked) {
        return with(revision, checked, lines, first, asked);
    }

    private OrderStock with(
            int count, int lastChecked, List<LineStock> next, @Nullable FirstCheck look, @Nullable Sourcing asked) {
        return new OrderStock(
                orderId,
                version,
                count,
                lastChecked,
                step,
                aim,
                applying,
                since,
                placedAt,
                wants,
                touched,
                next,
                look,
                asked);
    }

    private static List<Sku> skus(List<Want> wants) {
        return wants.stream().map(Want::sku).distinct().toList();
    }

    private static OrderStock nothing(OrderId id, Instant now) {
        return new OrderStock(
                id, 0, 0, 0, 0, Aim.RESERVE, false, now, now, List.of(), List.of(), List.of(), null, null);
    }
}
