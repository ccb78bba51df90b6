package orderdesk.console.live;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The last minutes of the desk, for browsers that were away for a moment.
 *
 * <p>Guarantees: bounded in time and number; what is asked for is complete or refused, never a part.
 */
final class Memory {

    /** Clocks of publishers differ, and partitions are read one after the other. */
    static final Duration OVERLAP = Duration.ofSeconds(2);

    /**
     * @param millis by the broker's record, which is the id under which browsers resume
     */
    record Kept(long millis, Change change) {}

    private final Duration remembered;
    private final int max;
    private final ArrayDeque<Kept> events = new ArrayDeque<>();
    private Instant completeSince;

    /** @param completeSince nothing after it is missing */
    Memory(Duration remembered, int max, Instant completeSince) {
        this.remembered = remembered;
        this.max = max;
        this.completeSince = completeSince;
    }

    synchronized void add(Kept event, Instant now) {
        events.addLast(event);
        var oldest = now.minus(remembered);
        while (events.size() > max || isBefore(events.peekFirst(), oldest)) {
            var dropped = events.removeFirst();
            var from = Instant.ofEpochMilli(dropped.millis() + 1);
            completeSince = from.isAfter(completeSince) ? from : completeSince;
        }
    }

    private static boolean isBefore(@Nullable Kept event, Instant oldest) {
        return event != null && event.millis() < oldest.toEpochMilli();
    }

    /** Nothing where some of it may be forgotten: who asks has to read everything anew. */
    synchronized Optional<List<Kept>> since(Instant seen, Instant now) {
        var from = seen.minus(OVERLAP);
        if (from.isBefore(completeSince) || from.isBefore(now.minus(remembered))) {
            return Optional.empty();
        }
        return Optional.of(events.stream()
                .filter(event -> event.millis() >= from.toEpochMilli())
                .toList());
    }
}
