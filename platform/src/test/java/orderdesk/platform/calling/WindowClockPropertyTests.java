package orderdesk.platform.calling;

import static orderdesk.platform.calling.Windows.except;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import orderdesk.contracts.shop.CallingWindow;
import orderdesk.contracts.shop.CallingWindow.Interval;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every window, zone and instant, against an oracle that walks minute by minute. */
class WindowClockPropertyTests {

    static final int SAMPLES = 40;
    static final Duration MINUTE = Duration.ofMinutes(1);

    static Stream<String> zones() {
        return Stream.of(
                "Europe/Kaliningrad",
                "Europe/Moscow",
                "Europe/Samara",
                "Asia/Yekaterinburg",
                "Asia/Omsk",
                "Asia/Krasnoyarsk",
                "Asia/Irkutsk",
                "Asia/Yakutsk",
                "Asia/Vladivostok",
                "Asia/Magadan",
                "Asia/Kamchatka",
                "Europe/Berlin",
                "America/New_York",
                "Australia/Lord_Howe",
                "Asia/Kathmandu",
                "Pacific/Chatham");
    }

    @ParameterizedTest
    @MethodSource("zones")
    void clockRunsExactlyWhileTheLocalTimeIsInTheWindow(String zone) {
        var random = new Random(zone.hashCode());
        for (var i = 0; i < SAMPLES; i++) {
            var window = window(random);
            var t = instant(random);
            var minutes = random.nextInt(1, 500);

            assertThat(new WindowClock(window, List.of(ZoneId.of(zone))).openTime(t, Duration.ofMinutes(minutes)))
                    .as("window %s, from %s, %d minutes", window, t, minutes)
                    .isEqualTo(walk(window, List.of(ZoneId.of(zone)), t, minutes));
        }
    }

    @ParameterizedTest
    @MethodSource("zones")
    void uncertainZonesRunTheClockOnlyTogether(String zone) {
        var random = new Random(zone.hashCode());
        var zones = List.of(ZoneId.of(zone), ZoneId.of("Europe/Moscow"), ZoneId.of("Asia/Omsk"));
        for (var i = 0; i < SAMPLES; i++) {
            var window = window(random);
            var t = instant(random);
            var clock = new WindowClock(window, zones);

            assertThat(clock.isOpen(t)).isEqualTo(isOpen(window, zones, t));
        }
    }

    @ParameterizedTest
    @MethodSource("zones")
    void waitingIsAdditive(String zone) {
        var random = new Random(zone.hashCode());
        for (var i = 0; i < SAMPLES; i++) {
            var clock = new WindowClock(window(random), List.of(ZoneId.of(zone)));
            var t = instant(random);
            var first = Duration.ofMinutes(random.nextInt(1, 250));
            var second = Duration.ofMinutes(random.nextInt(1, 250));

            assertThat(clock.openTime(clock.openTime(t, first), second))
                    .isEqualTo(clock.openTime(t, first.plus(second)));
        }
    }

    /** Daylight saving changes of all these zones are inside the year; minutes are whole. */
    private static Instant instant(Random random) {
        return Instant.parse("2026-01-01T00:00:00Z").plus(MINUTE.multipliedBy(random.nextInt(365 * 24 * 60)));
    }

    /** Up to three intervals a day, some at night, on quarters of an hour; every tenth day or so a holiday. */
    private static CallingWindow window(Random random) {
        var holidays = new HashMap<LocalDate, List<Interval>>();
        for (var day = 1; day <= 365; day++) {
            if (random.nextInt(10) == 0) {
                holidays.put(LocalDate.ofYearDay(2026, day), List.of());
            }
        }
        var window = except(holidays, intervals(random).toArray(Interval[]::new));
        return random.nextBoolean()
                ? window
                : new CallingWindow(window.week(), window.exceptions(), LocalTime.MIDNIGHT, LocalTime.MIDNIGHT);
    }

    private static List<Interval> intervals(Random random) {
        var edges = random.ints(0, 96)
                .distinct()
                .limit(2L * random.nextInt(1, 4))
                .sorted()
                .toArray();
        var intervals = new ArrayList<Interval>();
        for (var i = 0; i < edges.length; i += 2) {
            intervals.add(new Interval(quarter(edges[i]), quarter(edges[i + 1])));
        }
        intervals.add(new Interval(LocalTime.of(23, 50), LocalTime.MIDNIGHT));
        intervals.add(0, new Interval(LocalTime.MIDNIGHT, LocalTime.of(0, 5)));
        intervals.add(new Interval(LocalTime.of(12, 0), LocalTime.of(12, 15)));
        return intervals;
    }

    private static LocalTime quarter(int number) {
        return LocalTime.MIDNIGHT.plusMinutes(15L * number);
    }

    private static Instant walk(CallingWindow window, List<ZoneId> zones, Instant from, int minutes) {
        var t = from;
        for (var open = 0; open < minutes; t = t.plus(MINUTE)) {
            open += isOpen(window, zones, t) ? 1 : 0;
        }
        return t;
    }

    private static boolean isOpen(CallingWindow window, List<ZoneId> zones, Instant t) {
        return zones.stream().map(t::atZone).allMatch(there -> {
            var time = there.toLocalTime();
            return !time.isBefore(window.hardFrom())
                    && (window.hardTo().equals(LocalTime.MIDNIGHT) || time.isBefore(window.hardTo()))
                    && window.on(there.toLocalDate()).stream().anyMatch(interval -> contains(interval, time));
        });
    }

    private static boolean contains(Interval interval, LocalTime time) {
        return !time.isBefore(interval.open())
                && (interval.close().equals(LocalTime.MIDNIGHT) || time.isBefore(interval.close()));
    }
}
