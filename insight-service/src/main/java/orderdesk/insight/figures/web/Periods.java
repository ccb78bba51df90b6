package orderdesk.insight.figures.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import orderdesk.contracts.shared.ShopId;
import orderdesk.insight.figures.domain.Period;
import orderdesk.platform.shops.Shops;
import orderdesk.platform.web.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** The time that somebody asks about, on the clocks of the shops that he asks about. */
@Component
public class Periods {

    public static final int DAYS_MAX = 92;

    private static final ZoneId UTC = ZoneId.of("UTC");
    private static final ZoneId NO_SETTINGS = ZoneId.of("Europe/Moscow");

    private final Shops shops;
    private final Clock clock;

    public Periods(Shops shops, Clock clock) {
        this.shops = shops;
        this.clock = clock;
    }

    /**
     * @param zone of days and hours; where it is not said, each shop's own
     * @throws Problem 400 where it is no time, a zone of seconds, or longer than a quarter of a year
     */
    public Period of(Set<ShopId> its, @Nullable Instant from, @Nullable Instant to, @Nullable ZoneId zone) {
        var end = Optional.ofNullable(to).orElseGet(clock::instant);
        var start = Optional.ofNullable(from).orElseGet(() -> end.minus(Duration.ofDays(1)));
        if (!start.isBefore(end) || start.plus(Duration.ofDays(DAYS_MAX)).isBefore(end)) {
            throw new Problem(
                    HttpStatus.BAD_REQUEST, "parameter-invalid", "to: up to %d days after from.".formatted(DAYS_MAX));
        }
        return zone == null ? new Period(its, start, end, this::zone) : new Period(its, start, end, plain(zone));
    }

    public Period of(Set<ShopId> its, @Nullable Instant from, @Nullable Instant to) {
        return of(its, from, to, null);
    }

    /** As the database reads it: a region, or hours and minutes from UTC. */
    private static ZoneId plain(ZoneId zone) {
        if (!(zone.normalized() instanceof ZoneOffset offset)) {
            return zone;
        }
        if (offset.getTotalSeconds() % 60 != 0) {
            throw new Problem(HttpStatus.BAD_REQUEST, "parameter-invalid", "zone: of hours and minutes.");
        }
        return offset.equals(ZoneOffset.UTC) ? UTC : offset;
    }

    private ZoneId zone(ShopId shop) {
        return shops.settings(shop).map(its -> ZoneId.of(its.zone())).orElse(NO_SETTINGS);
    }
}
