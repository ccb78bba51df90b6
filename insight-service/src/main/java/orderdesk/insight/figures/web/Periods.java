package orderdesk.insight.figures.web;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import orderdesk.contracts.shared.ShopId;
import orderdesk.insight.figures.domain.Period;
import orderdesk.platform.access.Caller;
import orderdesk.platform.access.Role;
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
     * Whoever is not told of mystery shoppers asks about the others' orders (R055).
     *
     * @throws Problem 404 for a shop that is not the caller's; 400 where it is no time, no zone, a zone of seconds, or
     *     longer than a quarter of a year
     */
    public Period of(Asked asked, Caller caller) {
        return of(asked, caller, DAYS_MAX);
    }

    /** @param days that are the most */
    public Period of(Asked asked, Caller caller, int days) {
        var end = Optional.ofNullable(asked.to()).orElseGet(clock::instant);
        var start = Optional.ofNullable(asked.from()).orElseGet(() -> end.minus(Duration.ofDays(1)));
        if (!start.isBefore(end) || start.plus(Duration.ofDays(days)).isBefore(end)) {
            throw refused("to: up to %d days after from.".formatted(days));
        }
        var its = caller.shops(asked.shop());
        var period = new Period(its, start, end, zones(asked.zone()));
        return caller.is(Role.MANAGER) || caller.is(Role.ADMIN) ? period : period.withoutMysteries();
    }

    private Period.Zones zones(@Nullable String named) {
        if (named == null) {
            return this::zone;
        }
        try {
            var zone = plain(ZoneId.of(named));
            return _ -> zone;
        } catch (DateTimeException unknown) {
            throw refused("zone: an IANA name, as Europe/Moscow.");
        }
    }

    private static Problem refused(String detail) {
        return new Problem(HttpStatus.BAD_REQUEST, "parameter-invalid", detail);
    }

    /** As the database reads it: a region, or hours and minutes from UTC. */
    private static ZoneId plain(ZoneId zone) {
        if (!(zone.normalized() instanceof ZoneOffset offset)) {
            return zone;
        }
        if (offset.getTotalSeconds() % 60 != 0) {
            throw refused("zone: of hours and minutes.");
        }
        return offset.equals(ZoneOffset.UTC) ? UTC : offset;
    }

    private ZoneId zone(ShopId shop) {
        return shops.settings(shop).map(its -> ZoneId.of(its.zone())).orElse(NO_SETTINGS);
    }
}
