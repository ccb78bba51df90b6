package orderdesk.insight.figures.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import orderdesk.contracts.shared.ShopId;
import orderdesk.insight.figures.domain.Period;
import orderdesk.platform.web.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** The time that somebody asks about. */
public final class Periods {

    public static final int DAYS_MAX = 92;

    private Periods() {}

    /** @throws Problem 400 where it is no time, or longer than a quarter of a year */
    public static Period of(Set<ShopId> shops, @Nullable Instant from, @Nullable Instant to, ZoneId zone, Clock clock) {
        var end = Optional.ofNullable(to).orElseGet(clock::instant);
        var start = Optional.ofNullable(from).orElseGet(() -> end.minus(Duration.ofDays(1)));
        if (!start.isBefore(end) || start.plus(Duration.ofDays(DAYS_MAX)).isBefore(end)) {
            throw new Problem(
                    HttpStatus.BAD_REQUEST, "parameter-invalid", "to: up to %d days after from.".formatted(DAYS_MAX));
        }
        return new Period(shops, start, end, zone);
    }
}
