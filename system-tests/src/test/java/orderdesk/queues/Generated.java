package orderdesk.queues;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import orderdesk.contracts.shared.Zone;
import orderdesk.contracts.shop.CallingWindow;
import orderdesk.contracts.shop.CallingWindow.Interval;
import orderdesk.contracts.shop.ShopSettings;

/** Windows, zones and days as a seed has them. */
final class Generated {

    static final List<Zone> ZONES = List.of(
            Zone.sure("Europe/Moscow", Zone.Source.ADDRESS),
            Zone.sure("Asia/Yekaterinburg", Zone.Source.ADDRESS),
            Zone.sure("Asia/Kamchatka", Zone.Source.POSTAL_CODE),
            Zone.sure("Europe/Berlin", Zone.Source.CUSTOMER_SAID),
            Zone.sure("America/New_York", Zone.Source.CUSTOMER_SAID),
            new Zone(
                    "Europe/Moscow",
                    Zone.Source.PHONE,
                    Zone.Confidence.LOW,
                    List.of("Europe/Moscow", "Europe/Samara", "Asia/Omsk")));

    /** Clocks change on the third of March's and October's days that follow, here or there. */
    private static final List<String> DAYS =
            List.of("2026-03-06", "2026-03-27", "2026-07-14", "2026-10-23", "2026-10-30");

    private Generated() {}

    static Instant start(Random random) {
        var day = LocalDate.parse(DAYS.get(random.nextInt(DAYS.size())));
        return day.atStartOfDay().toInstant(ZoneOffset.UTC).plus(Duration.ofMinutes(random.nextInt(24 * 60)));
    }

    /** Mostly seconds, at times the hours of an outage or a night. */
    static Duration pause(Random random) {
        var dice = random.nextInt(100);
        if (dice < 60) {
            return Duration.ofSeconds(random.nextInt(1, 120));
        }
        if (dice < 86) {
            return Duration.ofSeconds(random.nextInt(120, 900));
        }
        return Duration.ofMinutes(dice < 96 ? random.nextInt(60, 180) : random.nextInt(360, 840));
    }

    static ShopSettings settings(ShopSettings shop, Instant around, Random random) {
        return with(shop, window(around, random));
    }

    /** As if nothing were said of hours. */
    static ShopSettings allDay(ShopSettings shop) {
        var always = List.of(new Interval(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT));
        var week = new HashMap<DayOfWeek, List<Interval>>();
        List.of(DayOfWeek.values()).forEach(day -> week.put(day, always));
        return with(shop, new CallingWindow(week, Map.of(), LocalTime.MIDNIGHT, LocalTime.MIDNIGHT));
    }

    private static ShopSettings with(ShopSettings shop, CallingWindow window) {
        return new ShopSettings(
                shop.brand(),
                shop.zone(),
                shop.currency(),
                shop.country(),
                window,
                shop.limits(),
                shop.retries(),
                shop.tariffs());
    }

    /** With a break at noon or without, closed on some Sundays, shorter or not at all open on some days. */
    private static CallingWindow window(Instant around, Random random) {
        var open = quarter(9 * 4 + random.nextInt(9));
        var close = quarter(17 * 4 + random.nextInt(15));
        var whole = random.nextBoolean()
                ? List.of(new Interval(open, close))
                : List.of(new Interval(open, quarter(13 * 4)), new Interval(quarter(14 * 4), close));
        var week = new HashMap<DayOfWeek, List<Interval>>();
        List.of(DayOfWeek.values()).forEach(day -> week.put(day, whole));
        if (random.nextBoolean()) {
            week.remove(DayOfWeek.SUNDAY);
        }
        var exceptions = new HashMap<LocalDate, List<Interval>>();
        var first = around.atOffset(ZoneOffset.UTC).toLocalDate();
        for (var day = 0; day < 20; day++) {
            switch (random.nextInt(14)) {
                case 0 -> exceptions.put(first.plusDays(day), List.of());
                case 1 -> exceptions.put(first.plusDays(day), List.of(new Interval(open, quarter(15 * 4))));
                default -> {} // as every week
            }
        }
        return new CallingWindow(week, exceptions, quarter(8 * 4), quarter(22 * 4));
    }

    private static LocalTime quarter(int number) {
        return LocalTime.MIDNIGHT.plusMinutes(15L * number);
    }
}
