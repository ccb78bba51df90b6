package orderdesk.mirror.month;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * When the shop calls its customers, on every day alike.
 *
 * @param closes where it is not after {@code opens}, on the next day
 */
public record Hours(ZoneId zone, LocalTime opens, LocalTime closes) {

    /** At any hour. */
    public static final Hours ALWAYS = new Hours(ZoneId.of("UTC"), LocalTime.MIDNIGHT, LocalTime.MIDNIGHT);

    /** For how long of this time it calls: nobody waits for a call while nobody may be called. */
    public Duration between(Instant from, Instant until) {
        var open = Duration.ZERO;
        var last = until.atZone(zone).toLocalDate();
        for (var day = from.atZone(zone).toLocalDate().minusDays(1); !day.isAfter(last); day = day.plusDays(1)) {
            var begins = later(at(day, opens), from);
            var ends = earlier(at(opens.isBefore(closes) ? day : day.plusDays(1), closes), until);
            open = begins.isBefore(ends) ? open.plus(Duration.between(begins, ends)) : open;
        }
        return open;
    }

    private Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(zone).toInstant();
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
