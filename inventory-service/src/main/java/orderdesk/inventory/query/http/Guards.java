package orderdesk.inventory.query.http;

import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.bulkhead.BulkheadConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.core.IntervalFunction;
import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.retry.RetryConfig;
import io.github.resilience4j.timelimiter.TimeLimiter;
import io.github.resilience4j.timelimiter.TimeLimiterConfig;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeoutException;
import orderdesk.inventory.query.CallDesk;

/**
 * What stands between us and one supplier of one shop: at most {@value CallDesk#TO_ONE_MAX} calls at a time; each has
 * its time, in which one that failed is tried once more; and after a row of failures he is left alone for a while.
 */
final class Guards {

    private static final Duration LEFT_ALONE = Duration.ofSeconds(15);
    private static final Duration BREATH = Duration.ofMillis(200);

    private final Bulkhead bulkhead;
    private final CircuitBreaker breaker;
    private final Retry retry;
    private final TimeLimiter limiter;
    private final ExecutorService executor;

    /** @param within for a call, from the first byte out to the last byte in */
    Guards(String name, Duration within, ExecutorService executor) {
        this.bulkhead = Bulkhead.of(
                name,
                BulkheadConfig.custom()
                        .maxConcurrentCalls(CallDesk.TO_ONE_MAX)
                        .maxWaitDuration(Duration.ZERO)
                        .build());
        this.breaker = breaker(name);
        this.retry = Retry.of(
                name,
                RetryConfig.custom()
                        .maxAttempts(2)
                        .intervalFunction(IntervalFunction.ofRandomized(BREATH.toMillis()))
                        .retryOnException(failed -> failed instanceof CallFailed call && call.isPassing())
                        .build());
        this.limiter = TimeLimiter.of(
                name,
                TimeLimiterConfig.custom()
                        .timeoutDuration(within)
                        .cancelRunningFuture(true)
                        .build());
        this.executor = executor;
    }

    private static CircuitBreaker breaker(String name) {
        return CircuitBreaker.of(
                name,
                CircuitBreakerConfig.custom()
                        .slidingWindowSize(10)
                        .minimumNumberOfCalls(5)
                        .waitDurationInOpenState(LEFT_ALONE)
                        .permittedNumberOfCallsInHalfOpenState(1)
                        .recordException(Guards::isTrouble)
                        .build());
    }

    /** @throws Exception as the call, or as one of the guards that does not let it through */
    <T> T through(Callable<T> call) throws Exception {
        Callable<T> timely = () -> limiter.executeFutureSupplier(() -> executor.submit(call));
        var guarded = CircuitBreaker.decorateCallable(breaker, timely);
        return Bulkhead.decorateCallable(bulkhead, Retry.decorateCallable(retry, guarded))
                .call();
    }

    private static boolean isTrouble(Throwable failed) {
        return failed instanceof TimeoutException || !(failed instanceof CallFailed call) || call.isTrouble();
    }
}
