package orderdesk.order;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.IntToLongFunction;
import orderdesk.contracts.order.OrderEvent;
import orderdesk.contracts.shared.ShopId;
import orderdesk.order.domain.NumberSeries;
import orderdesk.platform.Decision;
import orderdesk.platform.aggregate.Aggregates;
import orderdesk.platform.aggregate.Cause;
import orderdesk.platform.aggregate.Stored;

/**
 * Order numbers, unique in a shop, from blocks that this instance leases. While a lease is written, every order of the
 * shop waits for it: blocks of a busy shop grow until one lasts a second.
 *
 * <p>Guarantees: no number is given twice, also not after a crash; what a crash leaves of a block is a gap.
 */
final class OrderNumbers {

    static final int BLOCK = 100;

    /** The widest gap that a crash may leave. */
    static final int BLOCK_MAX = 3_200;

    private static final Duration LASTS = Duration.ofSeconds(1);
    private static final Cause LEASE = new Cause("order", "order-numbers", null);

    private final Aggregates<NumberSeries, OrderEvent> series;
    private final Clock clock;
    private final Map<ShopId, Block> blocks = new ConcurrentHashMap<>();

    OrderNumbers(Aggregates<NumberSeries, OrderEvent> series, Clock clock) {
        this.series = series;
        this.clock = clock;
    }

    String next(ShopId shop) {
        return Long.toString(
                blocks.computeIfAbsent(shop, _ -> new Block()).next(clock.instant(), numbers -> lease(shop, numbers)));
    }

    private long lease(ShopId shop, int numbers) {
        var leased = series.change(
                shop,
                shop.value(),
                LEASE,
                known -> Decision.of(
                        known.map(Stored::state).orElseGet(NumberSeries::unused).lease(numbers)));
        return leased.stored().state().leased() - numbers;
    }

    /** Numbers from {@code next} to just before {@code end}. */
    private static final class Block {

        private final ReentrantLock lock = new ReentrantLock();
        private Instant leasedAt = Instant.MIN;
        private int size = BLOCK;
        private long next;
        private long end;

        long next(Instant now, IntToLongFunction lease) {
            lock.lock();
            try {
                if (next == end) {
                    var wanted = now.isBefore(leasedAt.plus(LASTS)) ? Math.min(2 * size, BLOCK_MAX) : BLOCK;
                    next = lease.applyAsLong(wanted);
                    end = next + wanted;
                    size = wanted;
                    leasedAt = now;
                }
                return next++;
            } finally {
                lock.unlock();
            }
        }
    }
}
