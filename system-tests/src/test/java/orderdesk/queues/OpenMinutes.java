package orderdesk.queues;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.BitSet;
import java.util.List;
import java.util.function.Predicate;
import orderdesk.contracts.shared.Zone;
import orderdesk.contracts.shop.CallingWindow;

/**
 * When a customer may be called, read off the wall clocks of his zones minute by minute: what the queues' own arithmetic
 * is measured against. It knows nothing of daylight saving but what the wall clocks show.
 */
final class OpenMinutes {

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration LOOKED_BACK = Duration.ofDays(40);
    private static final Duration LOOKED_AHEAD = Duration.ofDays(60);

    private final Instant origin;
    private final Predicate<Instant> rule;
    private final BitSet looked = new BitSet();
    private final BitSet open = new BitSet();

    private OpenMinutes(Instant around, Predicate<Instant> rule) {
        this.origin = around.truncatedTo(ChronoUnit.DAYS).minus(LOOKED_BACK);
        this.rule = rule;
    }

    /** In the shop's window, wherever of these places he lives. */
    static OpenMinutes window(CallingWindow window, Zone zone, Instant around) {
        var zones = zone.confidence() == Zone.Confidence.LOW ? zone.candidates() : List.of(zone.id());
        var places = zones.stream().map(ZoneId::of).toList();
        return new OpenMinutes(
                around,
                t -> places.stream().map(t::atZone).allMatch(there -> isIn(window, there) && hard(window, there)));
    }

    /** Within the hard limits, where he chose the time himself. */
    static OpenMinutes hardLimits(CallingWindow window, Zone zone, Instant around) {
        var place = ZoneId.of(zone.id());
        return new OpenMinutes(around, t -> hard(window, t.atZone(place)));
    }

    private static boolean isIn(CallingWindow window, ZonedDateTime there) {
        return window.on(there.toLocalDate()).stream()
                .anyMatch(interval -> isBetween(there.toLocalTime(), interval.open(), interval.close()));
    }

    private static boolean hard(CallingWindow window, ZonedDateTime there) {
        return isBetween(there.toLocalTime(), window.hardFrom(), window.hardTo());
    }

    private static boolean isBetween(LocalTime time, LocalTime from, LocalTime to) {
        return !time.isBefore(from) && time.isBefore(to);
    }

    boolean isOpen(Instant t) {
        var minute = (int) ChronoUnit.MINUTES.between(origin, t);
        if (minute < 0 || minute > LOOKED_BACK.plus(LOOKED_AHEAD).toMinutes()) {
            throw new AssertionError("Nothing is open around " + t);
        }
        if (!looked.get(minute)) {
            looked.set(minute);
            open.set(minute, rule.test(origin.plus(MINUTE.multipliedBy(minute))));
        }
        return open.get(minute);
    }

    /** By when it has been open for so long since then. */
    Instant openTime(Instant t, Duration d) {
        var at = t;
        for (var left = d; ; at = minuteAfter(at)) {
            if (isOpen(at)) {
                var here = Duration.between(at, minuteAfter(at));
                if (left.compareTo(here) <= 0) {
                    return at.plus(left);
                }
                left = left.minus(here);
            }
        }
    }

    Instant firstOpen(Instant t) {
        var at = t;
        while (!isOpen(at)) {
            at = minuteAfter(at);
        }
        return at;
    }

    Instant endOfOpen(Instant t) {
        var at = t;
        while (isOpen(at)) {
            at = minuteAfter(at);
        }
        return at;
    }

    /** Where the last open stretch before a shut instant ended. */
    Instant lastOpenBefore(Instant t) {
        var at = t.truncatedTo(ChronoUnit.MINUTES);
        while (!isOpen(at.minus(MINUTE))) {
            at = at.minus(MINUTE);
        }
        return at;
    }

    /** From when on it is open for so long until then. */
    Instant openTimeBefore(Instant t, Duration d) {
        var at = t;
        for (var left = d; ; at = minuteBefore(at)) {
            if (isOpen(minuteBefore(at))) {
                var here = Duration.between(minuteBefore(at), at);
                if (left.compareTo(here) <= 0) {
                    return at.minus(left);
                }
                left = left.minus(here);
            }
        }
    }

    private static Instant minuteAfter(Instant t) {
        return t.truncatedTo(ChronoUnit.MINUTES).plus(MINUTE);
    }

    private static Instant minuteBefore(Instant t) {
        return t.minusNanos(1).truncatedTo(ChronoUnit.MINUTES);
    }
}
