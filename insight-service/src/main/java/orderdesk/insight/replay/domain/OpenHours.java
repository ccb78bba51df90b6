package orderdesk.insight.replay.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import orderdesk.insight.calls.domain.Unstaffed.Gap;

/** When a shop's customers may be called. */
public final class OpenHours {

    private final NavigableMap<Instant, Instant> spans = new TreeMap<>();

    /** @param open in their order, without overlap */
    public OpenHours(List<Gap> open) {
        open.forEach(span -> spans.put(span.from(), span.until()));
    }

    boolean isOpen(Instant at) {
        var span = spans.floorEntry(at);
        return span != null && at.isBefore(span.getValue());
    }

    Iterable<Instant> openings() {
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
