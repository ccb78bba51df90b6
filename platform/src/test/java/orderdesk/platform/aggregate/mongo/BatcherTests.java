package orderdesk.platform.aggregate.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import orderdesk.platform.aggregate.StoreUnavailable;
import orderdesk.platform.aggregate.mongo.Batcher.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BatcherTests {

    private static final DistributionSummary SIZES =
            DistributionSummary.builder("sizes").register(new SimpleMeterRegistry());

    private final List<Integer> bulks = Collections.synchronizedList(new ArrayList<>());
    private final ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor();
    private final CountDownLatch entered = new CountDownLatch(1);
    private final CountDownLatch release = new CountDownLatch(1);

    @AfterEach
    void close() {
        callers.close();
    }

    /** Doubles even numbers, refuses odd ones, and lets the first bulk wait. */
    private void bulk(List<Job<Integer, Integer>> jobs) {
        bulks.add(jobs.size());
        entered.countDown();
        try {
            release.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        for (var job : jobs) {
            if (job.input() % 2 == 0) {
                job.done().complete(2 * job.input());
            } else {
                job.done().completeExceptionally(new IllegalArgumentException("odd"));
            }
        }
    }

    private Batcher<Integer, Integer> batcher() {
        return new Batcher<>(1, Thread.ofVirtual().factory(), SIZES, Duration.ZERO, this::bulk);
    }

    @Test
    void whatGathersWhileABulkIsUnderWayMakesTheNext() throws Exception {
        var batcher = batcher();
        var first = callers.submit(() -> batcher.call(0, 1));
        entered.await();
        var others = submitted(batcher, 40, 1);
        release.countDown();

        assertThat(first.get()).isZero();
        for (var n = 0; n < 40; n++) {
            var number = n;
            if (n % 2 == 0) {
                assertThat(others.get(n).get()).isEqualTo(2 * n);
            } else {
                assertThatThrownBy(() -> others.get(number).get())
                        .hasRootCauseInstanceOf(IllegalArgumentException.class);
            }
        }
        assertThat(bulks.getFirst()).isOne();
        assertThat(bulks).hasSizeLessThan(20);
    }

    private List<Future<Integer>> submitted(Batcher<Integer, Integer> batcher, int count, int bytes) {
        return IntStream.range(0, count)
                .mapToObj(n -> callers.submit((Callable<Integer>) () -> batcher.call(n, bytes)))
                .toList();
    }

    @Test
    void bulkEndsAtItsBytesAndNothingIsLost() throws Exception {
        var batcher = batcher();
        release.countDown();

        var done = submitted(batcher, 50, Batcher.BYTES_MAX / 2);

        for (var n = 0; n < 50; n += 2) {
            assertThat(done.get(n).get()).isEqualTo(2 * n);
        }
        assertThat(bulks).allSatisfy(size -> assertThat(size).isLessThanOrEqualTo(2));
    }

    @Test
    void exceptionOfTheBulkReachesEveryCaller() {
        var failing = new Batcher<Integer, Integer>(1, Thread.ofVirtual().factory(), SIZES, Duration.ZERO, _ -> {
            throw new StoreUnavailable("away");
        });

        for (var n = 0; n < 3; n++) {
            assertThatThrownBy(() -> failing.call(1, 1))
                    .isInstanceOf(StoreUnavailable.class)
                    .hasMessage("away");
        }
    }

    @Test
    void lingersForMoreUntilItIsClosed() throws Exception {
        var anHour = Duration.ofHours(1);
        var batcher = new Batcher<Integer, Integer>(1, Thread.ofVirtual().factory(), SIZES, anHour, this::bulk);
        release.countDown();
        var few = submitted(batcher, 4, 1);

        assertThatThrownBy(() -> few.getFirst().get(200, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
        batcher.close();

        assertThat(few.getFirst().get()).isZero();
        assertThat(bulks).containsExactly(4);
    }

    @Test
    void closedTakesNothingMore() {
        var batcher = batcher();
        batcher.close();

        assertThatThrownBy(() -> batcher.call(2, 1)).isInstanceOf(StoreUnavailable.class);
    }
}
