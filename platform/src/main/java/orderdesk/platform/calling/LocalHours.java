package orderdesk.platform.calling;

import static orderdesk.platform.calling.Span.earlier;
import static orderdesk.platform.calling.Span.later;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import orderdesk.contracts.shop.CallingWindow;
import orderdesk.contracts.shop.CallingWindow.Interval;

/**
 * A calling window as the clocks of one zone show it: an instant is open exactly when the local time then is inside an
 * interval of the local date and inside the hard limits. So an hour that daylight saving skips is never open, and one
 * that it repeats is open twice.
 */
record LocalHours(CallingWindow window, ZoneId zone) {

    /** No zone moves its clocks twice within so short a time. */
    private static final Duration AROUND = Duration.ofDays(1);

    Stream<Span> on(LocalDate date) {
        return window.on(date).stream()
                .flatMap(interval -> spans(date, interval))
                .filter(span -> !span.isEmpty());
    }

    private Stream<Span> spans(LocalDate date, Interval interval) {
        var start = date.atTime(max(interval.open(), window.hardFrom()));
        var end = min(endOf(date, interval.close()), endOf(date, window.hardTo()));
        return start.isBefore(end) ? instants(start, end) : Stream.empty();
    }

    private Stream<Span> instants(LocalDateTime start, LocalDateTime end) {
        var rules = zone.getRules();
        var change = rules.nextTransition(start.toInstant(ZoneOffset.UTC).minus(AROUND));
        if (change == null
                || change.getInstant().isAfter(end.toInstant(ZoneOffset.UTC).plus(AROUND))) {
            var offset = rules.getOffset(start);
            return Stream.of(new Span(start.toInstant(offset), end.toInstant(offset)));
        }
        return List.of(
                until(
                        change.getInstant(),
                        start.toInstant(change.getOffsetBefore()),
                        end.toInstant(change.getOffsetBefore())),
                since(
                        change.getInstant(),
                        start.toInstant(change.getOffsetAfter()),
                        end.toInstant(change.getOffsetAfter())))
                .stream();
    }

    private static Span until(Instant change, Instant start, Instant end) {
        return new Span(start, earlier(end, change));
    }

    private static Span since(Instant change, Instant start, Instant end) {
        return new Span(later(start, change), end);
    }

    private static LocalDateTime endOf(LocalDate date, LocalTime close) {
        return close.equals(LocalTime.MIDNIGHT) ? date.plusDays(1).atStartOfDay() : date.atTime(close);
    }

    private static LocalTime max(LocalTime one, LocalTime other) {
        return one.isAfter(other) ? one : other;
    }

    private static LocalDateTime min(LocalDateTime one, LocalDateTime other) {
        return one.isBefore(other) ? one : other;
    }
}
