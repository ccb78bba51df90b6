package orderdesk.inventory.stock.audit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import orderdesk.contracts.shared.ShopId;
import orderdesk.contracts.stock.StockEvent;
import orderdesk.inventory.stock.domain.Aim;
import orderdesk.inventory.stock.domain.Hold;
import orderdesk.inventory.stock.domain.OrderStock;
import orderdesk.platform.Decision;
import orderdesk.platform.aggregate.Aggregates;
import orderdesk.platform.aggregate.Cause;
import orderdesk.platform.aggregate.Ids;
import orderdesk.platform.aggregate.Stored;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Proves on live data, beside everything else, that no piece appears, vanishes or is kept for nobody: walks through all
 * items again and again, a page at a time, and remembers what is wrong.
 *
 * <p><b>Guarantees.</b> It changes nothing of what it looks at. Of several instances one walks; where it dies, another goes
 * on half a minute later; all of them show what was found. An item is one document, so what is read of it belongs together; an order is
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

    /** All items of all shops are one walk's. */
    private static final ShopId OF_NO_SHOP = new ShopId("-");

    private static final String ID = Ids.of("stock-walk").toString();

    private final StoredPieces pieces;
    private final Aggregates<OrderStock, StockEvent> orders;
    private final Aggregates<Walking, StockEvent> walks;
    private final Clock clock;
    private final String me = UUID.randomUUID().toString();
    private volatile @Nullable Walking known;

    public StockAuditor(
            StoredPieces pieces,
            Aggregates<OrderStock, StockEvent> orders,
            Aggregates<Walking, StockEvent> walks,
            Clock clock) {
        this.pieces = pieces;
        this.orders = orders;
        this.walks = walks;
        this.clock = clock;
    }

    /** Looks at the next page, unless another instance does; after the last one the walk is over and the next begins. */
    public synchronized void step() {
        var mine = mine();
        known = mine;
        if (!mine.isBy(me)) {
            return;
        }
        var page = pieces.after(mine.after(), PAGE);
        var now = clock.instant();
        var found = page.stream().flatMap(item -> look(item, now)).toList();
        var last = page.size() < PAGE ? null : page.getLast().id();
        var next = change(walking -> walking.seen(me, mine.after(), last, page.size(), found, now));
        known = next;
        var room = REMEMBERED_MAX - mine.doing().violations().size();
        found.stream()
                .limit(room)
                .filter(violation -> isNews(mine.finished(), violation))
                .forEach(StockAuditor::log);
    }

    /** The walk as it stands, taken over where nobody has it. */
    private Walking mine() {
        var now = clock.instant();
        var stored = walks.find(OF_NO_SHOP, ID).map(Stored::state);
        return stored.filter(walking -> walking.equals(walking.taken(me, now)))
                .orElseGet(() -> change(walking -> walking.taken(me, now)));
    }

    private Walking change(UnaryOperator<Walking> step) {
        var now = clock.instant();
        return walks.change(
                        OF_NO_SHOP,
                        ID,
                        new Cause("inventory", ID, null),
                        stored ->
                                Decision.of(step.apply(stored.map(Stored::state).orElseGet(() -> Walking.begun(now)))))
                .stored()
                .state();
    }

    /** What the last walk found, too, is in the log already. */
    private static boolean isNews(@Nullable Walk before, Violation violation) {
        return before == null || before.violations().stream().noneMatch(violation::isAlso);
    }

    private static void log(Violation violation) {
        LOG.error("{}: {} of {}, {}", violation.kind(), violation.sku(), violation.shop(), violation.says());
    }

    /** The last walk of any instance that came to its end, as it was known at the last step; absent until one did. */
    public @Nullable Walk lastWalk() {
        var walking = known;
        return walking == null ? null : walking.finished();
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
