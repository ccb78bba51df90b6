package orderdesk.insight.replay;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import orderdesk.contracts.shared.ShopId;
import orderdesk.contracts.shop.ShopSettings;
import orderdesk.insight.calls.FloorDesk;
import orderdesk.insight.calls.domain.Unstaffed.Gap;
import orderdesk.insight.figures.domain.OpenHours;
import orderdesk.insight.figures.domain.Period;
import orderdesk.insight.replay.domain.Change.Crew;
import orderdesk.insight.replay.domain.Change.Hours;
import orderdesk.insight.replay.domain.Shift;
import orderdesk.platform.shops.Shops;
import orderdesk.platform.shops.UnknownShop;
import org.jspecify.annotations.Nullable;

/** When shops are open and who is there, as it is set or as somebody tries it out. */
public final class Floors {

    private final Shops shops;

    public Floors(Shops shops) {
        this.shops = shops;
    }

    /** @param instead of what shops have set; shops without settings are never open */
    Map<ShopId, OpenHours> open(Period period, @Nullable Hours instead) {
        var open = new HashMap<ShopId, OpenHours>();
        for (var shop : period.shops()) {
            shops.settings(shop)
                    .ifPresent(settings -> open.put(
                            shop,
                            hours(
                                    instead == null
                                            ? FloorDesk.open(settings, period.from(), period.until())
                                            : daily(period, zone(settings), instead))));
        }
        return open;
    }

    private static OpenHours hours(List<Gap> open) {
        var spans = new TreeMap<Instant, Instant>();
        open.forEach(span -> spans.put(span.from(), span.until()));
        return new OpenHours(spans);
    }

    /** Of open time until an order's first call, after which the shop calls it a breach. */
    Duration limit(ShopId shop) {
        return shops.settings(shop)
                .orElseThrow(() -> new UnknownShop(shop))
                .limits()
                .firstContactBreach();
    }

    private static List<Gap> daily(Period period, ZoneId zone, Hours hours) {
        var open = new ArrayList<Gap>();
        days(period, zone)
                .forEach(day ->
                        open.add(new Gap(at(day, hours.from(), zone), end(day, hours.from(), hours.until(), zone))));
        return open;
    }

    /** The same crew on every day, on one clock for all: the one that was asked for, or the first shop's. */
    List<Shift> crews(Period period, List<Crew> crews) {
        var zone = period.zone();
        var shifts = new ArrayList<Shift>();
        for (var crew = 0; crew < crews.size(); crew++) {
            var its = crews.get(crew);
            var serves = its.shops().isEmpty() ? period.shops() : its.shops();
            for (var number = 1; number <= its.operators(); number++) {
                var name = "%d/%d".formatted(crew, number);
                days(period, zone)
                        .forEach(day -> shifts.add(new Shift(
                                name, serves, at(day, its.from(), zone), end(day, its.from(), its.until(), zone))));
            }
        }
        return shifts;
    }

    private static List<LocalDate> days(Period period, ZoneId zone) {
        return period.from()
                .atZone(zone)
                .toLocalDate()
                .minusDays(1) // whose night reaches into the first
                .datesUntil(period.until().atZone(zone).toLocalDate().plusDays(1))
                .toList();
    }

    private static Instant at(LocalDate day, LocalTime time, ZoneId zone) {
        return day.atTime(time).atZone(zone).toInstant();
    }

    private static Instant end(LocalDate day, LocalTime from, LocalTime until, ZoneId zone) {
        return until.isAfter(from) ? at(day, until, zone) : at(day.plusDays(1), until, zone);
    }

    private static ZoneId zone(ShopSettings settings) {
        return ZoneId.of(settings.zone());
    }
}
