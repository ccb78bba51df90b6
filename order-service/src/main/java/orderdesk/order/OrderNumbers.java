package orderdesk.order;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import orderdesk.contracts.order.OrderEvent;
import orderdesk.contracts.shared.ShopId;
import orderdesk.order.domain.NumberSeries;
import orderdesk.platform.Decision;
import orderdesk.platform.aggregate.Aggregates;
import orderdesk.platform.aggregate.Cause;
import orderdesk.platform.aggregate.Stored;

/**
 * Order numbers, unique in a shop, from blocks that this instance leases.
 *
 * <p>Guarantees: no number is given twice, also not after a crash; what a crash leaves of a block is a gap.
 */
final class OrderNumbers {

    static final int BLOCK = 100;

    private static final Cause LEASE = new Cause("order", "order-numbers", null);

    private final Aggregates<NumberSeries, OrderEvent> series;
    private final Map<ShopId, Block> blocks = new ConcurrentHashMap<>();

    OrderNumbers(Aggregates<NumberSeries, OrderEvent> series) {
        this.series = series;
    }

    String next(ShopId shop) {
        return Long.toString(blocks.computeIfAbsent(shop, _ -> new Block()).next(() -> lease(shop)));
    }

    private long lease(ShopId shop) {
        var leased = series.change(
                shop,
                shop.value(),
                LEASE,
                known -> Decision.of(
                        known.map(Stored::state).orElseGet(NumberSeries::unused).lease(BLOCK)));
        return leased.stored().state().leased() - BLOCK;
    }

    /** Numbers from {@code next} to just before {@code end}. */
    private static final class Block {

        private final ReentrantLock lock = new ReentrantLock();
        private long next;
        private long end;

        long next(LongSupplier lease) {
            lock.lock();
            try {
                if (next == end) {
                    next = lease.getAsLong();
                    end = next + BLOCK;
                }
                return next++;
            } finally {
                lock.unlock();
            }
        }
    }
}
