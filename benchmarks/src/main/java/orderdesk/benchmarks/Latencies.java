package orderdesk.benchmarks;

import java.time.Duration;
import java.util.Arrays;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** How long single things took; recorded from many threads. */
final class Latencies {

    private final Queue<Long> nanos = new ConcurrentLinkedQueue<>();

    void record(long took) {
        nanos.add(took);
    }

    int count() {
        return nanos.size();
    }

    /** In milliseconds; NaN where nothing was recorded. */
    double percentile(double percent) {
        var sorted = nanos.stream().mapToLong(Long::longValue).toArray();
        Arrays.sort(sorted);
        if (sorted.length == 0) {
            return Double.NaN;
        }
        var index = (int) Math.ceil(percent / 100 * sorted.length) - 1;
        return sorted[Math.max(0, index)] / (double) Duration.ofMillis(1).toNanos();
    }

    @Override
    public String toString() {
        return "p50 %.1f ms, p99 %.1f ms, max %.1f ms".formatted(percentile(50), percentile(99), percentile(100));
    }
}
