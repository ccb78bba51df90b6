package orderdesk.platform.aggregate.mongo;

import io.micrometer.core.instrument.DistributionSummary;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import orderdesk.platform.aggregate.StoreUnavailable;
import org.jspecify.annotations.Nullable;

/**
 * Group commit: callers hand in one operation each and wait; what has gathered while the last bulk was under way makes
 * the next. Without a linger, an operation that is alone goes at once.
 *
 * <p><b>Assumptions.</b> Operations of one batcher are independent of each other.
 *
 * <p><b>Guarantees.</b> Every caller gets his own result or exception. What waits is bounded.
 */
final class Batcher<I, O> implements AutoCloseable {

    /** Callers beyond this are sent away; each of those that wait sits out an outage of the database. */
    private static final int QUEUE_MAX = 8_192;

    static final int OPERATIONS_MAX = 128;
    static final int BYTES_MAX = 1024 * 1024;

    /**
     * One caller's operation.
     *
     * @param bytes about what it takes of the bulk
     */
    record Job<I, O>(I input, int bytes, CompletableFuture<O> done) {}

    private final BlockingQueue<Job<I, O>> queue = new LinkedBlockingQueue<>(QUEUE_MAX);
    private final ReentrantLock gathering = new ReentrantLock();
    private final Consumer<List<Job<I, O>>> bulk;
    private final DistributionSummary sizes;
    private final Duration linger;
    private final CountDownLatch closed = new CountDownLatch(1);
    private @Nullable Job<I, O> carried;

    /**
     * @param linger how long a bulk that is not full waits for more, where nobody is in a hurry
     * @param bulk completes each job; what it throws fails those that it has not completed
     */
    Batcher(
            int flushers,
            ThreadFactory threads,
            DistributionSummary sizes,
            Duration linger,
            Consumer<List<Job<I, O>>> bulk) {
        this.sizes = sizes;
        this.linger = linger;
        this.bulk = bulk;
        for (var i = 0; i < flushers; i++) {
            threads.newThread(this::flush).start();
        }
    }

    /** @throws StoreUnavailable where too many wait */
    O call(I input, int bytes) {
        var job = new Job<I, O>(input, bytes, new CompletableFuture<>());
        if (isClosed() || !queue.offer(job)) {
            throw new StoreUnavailable(isClosed() ? "The service is stopping" : "Too many operations wait");
        }
        try {
            return job.done().join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    private void flush() {
        try {
            while (!isClosed() || !queue.isEmpty()) {
                var jobs = gather();
                if (!jobs.isEmpty()) {
                    run(jobs);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run(List<Job<I, O>> jobs) {
        sizes.record(jobs.size());
        try {
            bulk.accept(jobs);
        } catch (RuntimeException | Error e) {
            jobs.forEach(job -> job.done().completeExceptionally(e));
        }
    }

    /** Waits a second at most, to see that it is over. */
    private List<Job<I, O>> gather() throws InterruptedException {
        gathering.lockInterruptibly();
        try {
            var first = carried == null ? queue.poll(1, TimeUnit.SECONDS) : carried;
            carried = null;
            var jobs = new ArrayList<Job<I, O>>();
            if (first != null) {
                jobs.add(first);
                if (queue.size() < OPERATIONS_MAX) {
                    closed.await(linger.toNanos(), TimeUnit.NANOSECONDS);
                }
                fill(jobs, first.bytes());
            }
            return jobs;
        } finally {
            gathering.unlock();
        }
    }

    private void fill(List<Job<I, O>> jobs, int bytes) {
        var sum = bytes;
        while (jobs.size() < OPERATIONS_MAX) {
            var next = queue.poll();
            if (next == null) {
                return;
            }
            sum += next.bytes();
            if (sum > BYTES_MAX) {
                carried = next;
                return;
            }
            jobs.add(next);
        }
    }

    private boolean isClosed() {
        return closed.getCount() == 0;
    }

    /** Takes nothing more; what waits is still done. */
    @Override
    public void close() {
        closed.countDown();
    }
}
