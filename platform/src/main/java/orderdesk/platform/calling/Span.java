package orderdesk.platform.calling;

import java.time.Duration;
import java.time.Instant;

/** A stretch of time, from its first instant until just before its last. Empty where both are the same. */
public record Span(Instant from, Instant to) {

    boolean contains(Instant t) {
        return !t.isBefore(from) && t.isBefore(to);
    }

    boolean isEmpty() {
        return !from.isBefore(to);
    }

    Duration length() {
        return Duration.between(from, to);
    }

    Span and(Span other) {
        return new Span(later(from, other.from), earlier(to, other.to));
    }

    static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
