package orderdesk.platform.calling;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import orderdesk.contracts.shared.Zone;
import orderdesk.contracts.shop.CallingWindow;
import orderdesk.contracts.shop.CallingWindow.Interval;

/**
 * A clock that runs only while a customer may be called (R045). Where his zone is not sure, it runs only while the
 * window is open in every zone that he may live in.
 *
 * <p>It looks {@value #HORIZON_DAYS} days ahead. A window that stays shut for longer is answered with that day, so that
 * whoever waits looks again then.
 */
public final class WindowClock {

    static final int HORIZON_DAYS = 60;

    private static final Duration LOOK_BACK = Duration.ofDays(14);

    private static final int[] LOOK_AHEAD_DAYS = {2, 12, HORIZON_DAYS};

    private final List<LocalHours> zones;

    public WindowClock(CallingWindow window, List<ZoneId> zones) {
        this.zones = zones.stream().map(zone -> new LocalHours(window, zone)).toList();
    }

    /** The window of the shop for a customer who lives there. */
    public static WindowClock of(CallingWindow window, Zone customer) {
        var ids = customer.confidence() == Zone.Confidence.LOW ? customer.candidates() : List.of(customer.id());
        return new WindowClock(window, ids.stream().map(ZoneId::of).toList());
    }

    /** Only the hard limits hold: for times that the customer chose himself. */
    public static WindowClock hardLimits(CallingWindow window, Zone customer) {
        var all = List.of(new Interval(window.hardFrom(), window.hardTo()));
        var week = Arrays.stream(DayOfWeek.values()).collect(Collectors.toMap(Function.identity(), _ -> all));
        var limits = new CallingWindow(week, Map.of(), window.hardFrom(), window.hardTo());
        return new WindowClock(limits, List.of(ZoneId.of(customer.id())));
    }

    public boolean isOpen(Instant t) {
        return openAt(t).contains(t);
    }

    /** The stretch that is open at {@code t}, or else the next one; empty where there is none up to the horizon. */
    public Span openAt(Instant t) {
        for (var days : LOOK_AHEAD_DAYS) {
            var found = open(t, days).stream().findFirst();
            if (found.isPresent()) {
                return found.get();
            }
        }
        return new Span(horizon(t), horizon(t));
    }

    /** The first instant from {@code t} on at which a call is allowed. */
    public Instant firstOpen(Instant t) {
        return Span.later(t, openAt(t).from());
    }

    /** The first instant by which the window has been open for {@code d} since {@code t}. */
    public Instant openTime(Instant t, Duration d) {
        for (var days : LOOK_AHEAD_DAYS) {
            var left = d;
            for (var span : open(t, days)) {
                var start = Span.later(t, span.from());
                var length = Duration.between(start, span.to());
                if (left.compareTo(length) <= 0) {
                    return left.isZero() ? t : start.plus(left);
                }
                left = left.minus(length);
            }
        }
        return horizon(t);
    }

    /** For how long the window is open between two instants. */
    Duration openBetween(Instant from, Instant to) {
        var days = (int) Math.min(HORIZON_DAYS, Duration.between(from, to).toDays() + 1);
        return open(from, days).stream()
                .map(span -> span.and(new Span(from, to)))
                .filter(span -> !span.isEmpty())
                .map(Span::length)
                .reduce(Duration.ZERO, Duration::plus);
    }

    /** The end of the last stretch of the day on which {@code t}, or the next opening after it, falls. */
    public Instant closeOfDay(Instant t) {
        var first = openAt(t);
        return onDateOf(first.from()).stream()
                .map(Span::to)
                .max(Comparator.naturalOrder())
                .orElse(first.to());
    }

    /** The end of the last stretch that ends at {@code t} or before; {@code t} itself where none did for long. */
    Instant lastOpenBefore(Instant t) {
        return openBefore(t).stream()
                .map(Span::to)
                .max(Comparator.naturalOrder())
                .orElse(t);
    }

    /** The last instant from which on the window is open for {@code d} until {@code t}. */
    Instant openTimeBefore(Instant t, Duration d) {
        var left = d;
        for (var span : openBefore(t).reversed()) {
            if (left.compareTo(span.length()) <= 0) {
                return span.to().minus(left);
            }
            left = left.minus(span.length());
        }
        return t.minus(LOOK_BACK);
    }

    /** What was open in the days before {@code t}, in order, cut off there. */
    private List<Span> openBefore(Instant t) {
        var past = new Span(t.minus(LOOK_BACK), t);
        return open(past.from(), (int) LOOK_BACK.toDays() + 1).stream()
                .map(past::and)
                .filter(span -> !span.isEmpty())
                .toList();
    }

    /** On the customer's calendar. */
    LocalDate dateOf(Instant t) {
        return t.atZone(zones.getFirst().zone()).toLocalDate();
    }

    /** What is open on the customer's calendar day of {@code t}, in order. */
    List<Span> onDateOf(Instant t) {
        var zone = zones.getFirst().zone();
        var date = t.atZone(zone).toLocalDate();
        return open(date.atStartOfDay(zone).toInstant(), 1).stream()
                .filter(span -> span.from().atZone(zone).toLocalDate().equals(date))
                .toList();
    }

    /** Everything open that ends after {@code t}, in order; stretches that touch are one. */
    private List<Span> open(Instant t, int days) {
        return zones.stream()
                .map(hours -> merged(open(hours, t, days)))
                .reduce(WindowClock::intersection)
                .orElseThrow()
                .stream()
                .filter(span -> span.to().isAfter(t))
                .toList();
    }

    private static List<Span> open(LocalHours hours, Instant t, int days) {
        var today = t.atZone(hours.zone()).toLocalDate();
        return today.minusDays(1)
                .datesUntil(today.plusDays(days + 1L))
                .flatMap(hours::on)
                .sorted(Comparator.comparing(Span::from))
                .toList();
    }

    private static List<Span> merged(List<Span> spans) {
        var merged = new ArrayList<Span>();
        for (var span : spans) {
            if (!merged.isEmpty() && !span.from().isAfter(merged.getLast().to())) {
                var last = merged.removeLast();
                merged.add(new Span(last.from(), Span.later(last.to(), span.to())));
            } else {
                merged.add(span);
            }
        }
        return merged;
    }

    private static List<Span> intersection(List<Span> ones, List<Span> others) {
        return ones.stream()
                .flatMap(one -> others.stream().map(one::and))
                .filter(span -> !span.isEmpty())
                .toList();
    }

    private static Instant horizon(Instant t) {
        return t.plus(Duration.ofDays(HORIZON_DAYS));
    }
}
