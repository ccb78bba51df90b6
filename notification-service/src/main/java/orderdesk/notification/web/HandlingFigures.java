package orderdesk.notification.web;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How long answers took.
 *
 * @param medianSeconds half of them took less; absent where there were none
 * @param p90Seconds nine of ten took less
 */
record HandlingFigures(
        int count, @Nullable Long medianSeconds, @Nullable Long p90Seconds) {

    private static final double MEDIAN = 0.5;
    private static final double MOST = 0.9;

    static HandlingFigures of(List<Duration> sorted) {
        return new HandlingFigures(sorted.size(), at(sorted, MEDIAN), at(sorted, MOST));
    }

    /** Nearest rank. */
    private static @Nullable Long at(List<Duration> sorted, double share) {
        return sorted.isEmpty()
                ? null
                : sorted.get((int) Math.ceil(share * sorted.size()) - 1).toSeconds();
    }
}
