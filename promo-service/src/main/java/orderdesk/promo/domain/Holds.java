package orderdesk.promo.domain;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import orderdesk.contracts.order.OrderId;
import orderdesk.promo.domain.Hold.Kind;

/**
 * Who has how much of something limited: money of a certificate, uses of a code. Pure, so that the store may decide it
 * as often as it must; the sum of all holds never exceeds the capacity that an ask is judged by.
 */
public record Holds(@JsonValue List<Hold> all) {

    public static final Holds NONE = new Holds(List.of());

    /** As many orders as may have a part of one thing; an order beyond gets nothing, and is told so. */
    public static final int MAX = 1_000;

    /** Beyond so many, orders that got nothing are not remembered: a code that everybody tries stays a small document. */
    static final int REMEMBERED_MAX = 2 * MAX;

    /** How long a hold that was given back still fends off late writers. */
    static final Duration TOMBSTONES = Duration.ofDays(1);

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Holds {
        all = List.copyOf(all);
    }

    /** Gives the order at most what is free and what it has already. A step that is not newer changes nothing. */
    Holds asked(Ask ask, long capacity, Instant now) {
        var own = of(ask.order());
        if (own.isPresent() && own.get().step() >= ask.step()) {
            return this;
        }
        var before = own.map(Hold::amount).orElse(0L);
        var after = ask.kind() == Kind.NONE ? 0 : Math.min(ask.wanted(), before + Math.max(0, capacity - taken()));
        var kind = after == 0 ? Kind.NONE : ask.kind();
        var others = others(ask.order(), now);
        var room = kind == Kind.NONE ? others.size() < REMEMBERED_MAX : live() < MAX;
        if (own.isEmpty() && !room) {
            return this;
        }
        others.add(new Hold(ask.order(), ask.step(), kind, after, now));
        return new Holds(others);
    }

    public long taken() {
        return all.stream().mapToLong(Hold::amount).sum();
    }

    public long live() {
        return all.stream().filter(Hold::live).count();
    }

    Optional<Hold> of(OrderId order) {
        return all.stream().filter(hold -> hold.order().equals(order)).findFirst();
    }

    /** What the order has, of either kind. */
    public long amountOf(OrderId order) {
        return of(order).map(Hold::amount).orElse(0L);
    }

    long spentBy(OrderId order) {
        return of(order)
                .filter(hold -> hold.kind() == Kind.SPENT)
                .map(Hold::amount)
                .orElse(0L);
    }

    private List<Hold> others(OrderId order, Instant now) {
        var kept = new ArrayList<Hold>(all.size() + 1);
        all.stream()
                .filter(hold -> !hold.order().equals(order))
                .filter(hold -> hold.live() || hold.at().plus(TOMBSTONES).isAfter(now))
                .forEach(kept::add);
        return kept;
    }
}
