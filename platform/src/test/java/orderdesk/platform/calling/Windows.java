package orderdesk.platform.calling;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import orderdesk.contracts.shared.Zone;
import orderdesk.contracts.shop.CallingWindow;
import orderdesk.contracts.shop.CallingWindow.Interval;
import orderdesk.contracts.shop.ShopSettings.Limits;

/** Windows, zones and times that the calling tests share. 24 November 2026 is a Tuesday. */
final class Windows {

    static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");
    static final ZoneId KAMCHATKA = ZoneId.of("Asia/Kamchatka");
    static final LocalDate TUESDAY = LocalDate.of(2026, 11, 24);
    static final CallingWindow DEFAULT = daily(interval("10:00", "20:30"));
    static final Limits LIMITS = new Limits(
            Duration.ofMinutes(30),
            Duration.ofMinutes(60),
            Duration.ofMinutes(10),
            Duration.ofDays(7),
            Duration.ofHours(48),
            false);

    /** Of the shop that these windows are thought of. */
    static final String RULES = "rules-1";

    private Windows() {}

    static CallingWindow daily(Interval... intervals) {
        return except(Map.of(), intervals);
    }

    static CallingWindow except(Map<LocalDate, List<Interval>> exceptions, Interval... intervals) {
        var week = Arrays.stream(DayOfWeek.values())
                .collect(Collectors.toMap(Function.identity(), _ -> List.of(intervals)));
        return new CallingWindow(week, exceptions, LocalTime.of(8, 0), LocalTime.of(22, 0));
    }

    static Interval interval(String open, String close) {
        return new Interval(LocalTime.parse(open), LocalTime.parse(close));
    }

    static CallingHours hours(CallingWindow window, ZoneId zone) {
        var customer = Zone.sure(zone.getId(), Zone.Source.ADDRESS);
        return new CallingHours(
                WindowClock.of(window, customer), WindowClock.hardLimits(window, customer), LIMITS, RULES);
    }

    static WindowClock clock(CallingWindow window, ZoneId... zones) {
        return new WindowClock(window, List.of(zones));
    }

    static Instant tuesday(String time, ZoneId zone) {
        return at(TUESDAY, time, zone);
    }

    static Instant wednesday(String time, ZoneId zone) {
        return at(TUESDAY.plusDays(1), time, zone);
    }

    static Instant at(LocalDate date, String time, ZoneId zone) {
        return LocalDateTime.of(date, LocalTime.parse(time)).atZone(zone).toInstant();
    }
}
