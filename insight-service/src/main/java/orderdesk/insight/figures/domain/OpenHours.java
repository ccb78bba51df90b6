package orderdesk.insight.figures.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.NavigableMap;
import java.util.SortedMap;
import java.util.TreeMap;

/** When a shop's customers may be called. */
public final class OpenHours {

    private final NavigableMap<Instant, Instant> spans;

    /** @param spans when each stretch begins and ends, without overlap */
    public OpenHours(SortedMap<Instant, Instant> spans) {
        this.spans = new TreeMap<>(spans);
    }

    public boolean isOpen(Instant at) {
        var span = spans.floorEntry(at);
        return span != null && at.isBefore(span.getValue());
    }

    public Iterable<Instant> openings() {
        return spans.keySet();
    }

    /** For how long it was open between the two. */
    public Duration between(Instant from, Instant until) {
        var open = Duration.ZERO;
        var first = spans.floorKey(from);
        for (var span : (first == null ? spans : spans.tailMap(first, true)).entrySet()) {
            if (!span.getKey().isBefore(until)) {
                break;
            }
            var begins = span.getKey().isAfter(from) ? span.getKey() : from;
            var ends = span.getValue().isBefore(until) ? span.getValue() : until;
            open = begins.isBefore(ends) ? open.plus(Duration.between(begins, ends)) : open;
        }
        return open;
    }
}
