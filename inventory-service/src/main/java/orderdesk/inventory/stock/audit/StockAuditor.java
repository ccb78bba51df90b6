package orderdesk.inventory.stock.audit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import orderdesk.contracts.shared.ShopId;
import orderdesk.contracts.stock.StockEvent;
import orderdesk.inventory.stock.domain.Aim;
import orderdesk.inventory.stock.domain.Hold;
import orderdesk.inventory.stock.domain.OrderStock;
import orderdesk.platform.aggregate.Aggregates;
import orderdesk.platform.aggregate.Stored;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Proves on live data, beside everything else, that no piece appears, vanishes or is kept for nobody: walks through all
 * items again and again, a page at a time, and remembers what is wrong.
 *
 * <p><b>Guarantees.</b> It changes nothing. An item is one document, so what is read of it belongs together; an order is
 * blamed only when it ended over {@link #GRACE} before its item was read. A walk reads {@value #PAGE} items a step.
 */
public final class StockAuditor {

    /** How long an order that has ended may hold what it gives back (architecture section 4, no. 4). */
    public static final Duration GRACE = Duration.ofSeconds(60);

    /** Violations that a walk remembers; the rest are counted. */
    public static final int REMEMBERED_MAX = 100;

    static final int PAGE = 200;

    private static final Logger LOG = LoggerFactory.getLogger(StockAuditor.class);
    private static final int ORDERS_AT_ONCE = 500;

    private final StoredPieces pieces;
    private final Aggregates<OrderStock, StockEvent> orders;
    private final Clock clock;
    private String last = "";
    private Walk walk;
    private volatile @Nullable Walk finished;

    public StockAuditor(StoredPieces pieces, Aggregates<OrderStock, StockEvent> orders, Clock clock) {
        this.pieces = pieces;
        this.orders = orders;
        this.clock = clock;
        this.walk = Walk.begun(clock.instant());
    }

    /**
     * Once through all items.
     *
     * @param endedAt absent while it goes on
     * @param count all violations, remembered or not
     */
    public record Walk(Instant begunAt, @Nullable Instant endedAt, long items, long count, List<Violation> violations) {

        public Walk {
            violations = List.copyOf(violations);
        }

        static Walk begun(Instant at) {
            return new Walk(at, null, 0, 0, List.of());
        }

        private Walk seen(long more, List<Violation> found) {
            var all = Stream.concat(violations.stream(), found.stream())
                    .limit(REMEMBERED_MAX)
                    .toList();
            return new Walk(begunAt, null, items + more, count + found.size(), all);
        }

        private Walk ended(Instant at) {
            return new Walk(begunAt, at, items, count, violations);
        }
    }

    /** Looks at the next page; after the last one the walk is over and the next begins. */
    public synchronized void step() {
        var page = pieces.after(last, PAGE);
        var now = clock.instant();
        var found = page.stream().flatMap(item -> look(item, now)).toList();
        var before = walk.violations().size();
        walk = walk.seen(page.size(), found);
        walk.violations().stream().skip(before).filter(this::isNews).forEach(StockAuditor::log);
        if (page.size() < PAGE) {
            finished = walk.ended(now);
            walk = Walk.begun(now);
            last = "";
        } else {
            last = page.getLast().id();
        }
    }

    /** What the last walk found, too, is in the log already. */
    private boolean isNews(Violation violation) {
        var known = finished;
        return known == null || known.violations().stream().noneMatch(violation::isAlso);
    }

    private static void log(Violation violation) {
        LOG.error("{}: {} of {}, {}", violation.kind(), violation.sku(), violation.shop(), violation.says());
    }

    /** The last walk that came to its end; absent until one did. */
    public @Nullable Walk lastWalk() {
        return finished;
    }

    private Stream<Violation> look(Pieces item, Instant now) {
        return Stream.concat(new Equation(item, now).violations().stream(), outliving(item, now).stream());
    }

    private List<Violation> outliving(Pieces item, Instant now) {
        var old = item.holds().stream()
                .filter(hold -> hold.quantity() > 0 && hold.at().isBefore(now.minus(GRACE)))
                .toList();
        var found = new ArrayList<Violation>();
        for (var from = 0; from < old.size(); from += ORDERS_AT_ONCE) {
            var some = old.subList(from, Math.min(old.size(), from + ORDERS_AT_ONCE));
            var ended = ended(item.shop(), some, now);
            some.stream()
                    .filter(hold -> ended.contains(hold.order().toString()))
                    .map(hold -> new Violation(
                            item.shop(),
                            item.sku(),
                            Violation.Kind.OUTLIVES_ITS_ORDER,
                            hold.order(),
                            "%d pieces".formatted(hold.quantity()),
                            now))
                    .forEach(found::add);
        }
        return found;
    }

    private List<String> ended(ShopId shop, List<Hold> holds, Instant now) {
        var ids = holds.stream().map(hold -> hold.order().toString()).toList();
        return orders.findAll(shop, ids).stream()
                .filter(stored -> isOver(stored.state(), now))
                .map(Stored::id)
                .toList();
    }

    private static boolean isOver(OrderStock order, Instant now) {
        return (order.aim() == Aim.RELEASE || order.aim() == Aim.DELIVER)
                && order.since().isBefore(now.minus(GRACE));
    }
}
