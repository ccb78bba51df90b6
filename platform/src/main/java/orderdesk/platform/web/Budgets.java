package orderdesk.platform.web;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.concurrent.atomic.LongAdder;

/**
 * A bucket of requests for each of many, filled evenly. It remembers a bounded number of them, those that ask most; who
 * was silent for a minute is forgotten, and his bucket would be full again anyway.
 */
final class Budgets {

    static final int BURST_SECONDS = 2;

    private static final Duration FORGOTTEN_AFTER = Duration.ofMinutes(1);

    private final LoadingCache<String, Bucket> buckets;
    private final LongAdder refused = new LongAdder();

    Budgets(int perSecond, int keysMax, TimeMeter time) {
        var bandwidth = Bandwidth.builder()
                .capacity((long) BURST_SECONDS * perSecond)
                .refillGreedy(perSecond, Duration.ofSeconds(1))
                .build();
        this.buckets = Caffeine.newBuilder()
                .maximumSize(keysMax)
                .expireAfterAccess(FORGOTTEN_AFTER)
                .build(_ -> Bucket.builder()
                        .addLimit(bandwidth)
                        .withCustomTimePrecision(time)
                        .build());
    }

    /** @throws Problem 429, with the time after which there is room again */
    void take(String who) {
        var taken = buckets.get(who).tryConsumeAndReturnRemaining(1);
        if (!taken.isConsumed()) {
            refused.increment();
            throw Problem.tooMany(
                    "rate-exceeded",
                    "Too many requests; come again later.",
                    Duration.ofNanos(taken.getNanosToWaitForRefill()));
        }
    }

    long refused() {
        return refused.sum();
    }

    long remembered() {
        buckets.cleanUp();
        return buckets.estimatedSize();
    }
}
