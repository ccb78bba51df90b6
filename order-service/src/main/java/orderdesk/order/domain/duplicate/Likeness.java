package orderdesk.order.domain.duplicate;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import orderdesk.contracts.order.Line;
import orderdesk.contracts.shared.Sku;
import orderdesk.order.domain.Order;
import orderdesk.order.domain.State;

/** In what two orders of one person are alike; nothing where they are two wishes. */
public enum Likeness {
    SAME_GOODS,
    /** Some goods are in both. */
    SHARED_GOODS,
    /** The goods cost the same, and something. */
    SAME_SUM;

    /** @param within placed, or drafted, no farther apart than this */
    public static Set<Likeness> of(Order one, Order other, Duration within) {
        if (one.id().equals(other.id())
                || related(one, other)
                || apart(one, other).compareTo(within) > 0) {
            return Set.of();
        }
        var alike = EnumSet.noneOf(Likeness.class);
        var goods = goods(one);
        var others = goods(other);
        if (!goods.isEmpty() && goods.equals(others)) {
            alike.add(SAME_GOODS);
        } else if (!Collections.disjoint(goods, others)) {
            alike.add(SHARED_GOODS);
        }
        var sum = one.terms().totals().lines();
        if (!sum.isZero() && sum.equals(other.terms().totals().lines())) {
            alike.add(SAME_SUM);
        }
        return alike;
    }

    /** Lines of the one whose goods, or so many of them, the other lacks: each with what is lacking. */
    public static List<Line> missing(Order from, Order in) {
        var there = new HashMap<Sku, Integer>();
        in.terms().lines().forEach(line -> there.merge(line.sku(), line.quantity(), Integer::sum));
        var missing = new ArrayList<Line>();
        for (var line : from.terms().lines()) {
            var covered = Math.min(line.quantity(), there.getOrDefault(line.sku(), 0));
            there.merge(line.sku(), -covered, Integer::sum);
            if (covered < line.quantity()) {
                missing.add(of(line, line.quantity() - covered));
            }
        }
        return List.copyOf(missing);
    }

    private static Line of(Line line, int quantity) {
        return new Line(
                line.id(),
                line.sku(),
                line.name(),
                line.options(),
                quantity,
                line.price(),
                line.prepayOnly(),
                line.vendor());
    }

    /** Goods that were sent apart, or replace others, are ordered twice on purpose. */
    private static boolean related(Order one, Order other) {
        return one.id().equals(other.placement().apartFrom())
                || other.id().equals(one.placement().apartFrom())
                || (one.placement().apartFrom() != null
                        && Objects.equals(
                                one.placement().apartFrom(), other.placement().apartFrom()));
    }

    private static Duration apart(Order one, Order other) {
        return Duration.between(one.placement().placedAt(), other.placement().placedAt())
                .abs();
    }

    /** Of a letter that is not settled yet, also what the catalogue has like it. */
    private static Set<Sku> goods(Order order) {
        var goods = new HashSet<Sku>();
        order.terms().lines().forEach(line -> goods.add(line.sku()));
        if (order.state() instanceof State.Draft draft) {
            draft.asks().forEach(ask -> goods.addAll(ask.candidates()));
        }
        return goods;
    }
}
