package orderdesk.mirror.page;

import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import orderdesk.mirror.month.Calls;
import orderdesk.mirror.month.Contact;
import orderdesk.mirror.month.Month;
import orderdesk.mirror.month.Month.Seen;

/**
 * Each order as a dot: when in the day it was placed, and after how many minutes it was called. The scale of minutes is
 * logarithmic, because a call after five minutes and one after fifty are further apart than a thousand minutes later.
 */
final class Picture {

    private static final int WIDTH = 1120;
    private static final int LEFT = 84;
    private static final int RIGHT = WIDTH - 12;
    private static final int NEVER = 36;
    private static final int TOP = 72;
    private static final int BOTTOM = 500;
    private static final double MINUTES_MAX = Calls.FOLLOWED.toMinutes();
    private static final int MINUTES_PER_DAY = 24 * 60;

    private static final Map<Integer, String> RULES = Map.of(
            1,
            "1 мин",
            5,
            "5",
            10,
            "10",
            30,
            "30 мин",
            60,
            "1 час",
            180,
            "3 часа",
            720,
            "12 часов",
            1440,
            "сутки",
            4320,
            "3 дня");

    private final ZoneId zone;
    private final LocalTime opens;
    private final LocalTime closes;

    /**
     * @param zone of the shop's clock
     * @param opens from when customers are called
     * @param closes until when they are
     */
    Picture(ZoneId zone, LocalTime opens, LocalTime closes) {
        this.zone = zone;
        this.opens = opens;
        this.closes = closes;
    }

    String of(List<Seen> orders) {
        return """
                <svg viewBox="0 0 %d %d" role="img" aria-labelledby="picture-name">
                <title id="picture-name">Каждая точка — заказ: по горизонтали час, когда он оформлен, по вертикали время до первого звонка</title>
                %s%s%s%s%s%s</svg>
                """.formatted(
                        WIDTH,
                        BOTTOM + 44,
                        night(),
                        rules(),
                        hours(),
                        dots("called", orders, seen -> seen.contact() instanceof Contact.Called),
                        dots("called-in", orders, seen -> seen.contact() instanceof Contact.CalledIn),
                        dots("never", orders, seen -> seen.contact() instanceof Contact.Never));
    }

    private String night() {
        return opens.isBefore(closes) ? band(LocalTime.MIN, opens) + band(closes, LocalTime.MAX) : band(closes, opens);
    }

    private static String band(LocalTime from, LocalTime until) {
        return "<rect class=\"night\" x=\"%s\" y=\"%d\" width=\"%s\" height=\"%d\"/>"
                .formatted(tenth(x(from)), NEVER - 20, tenth(x(until) - x(from)), BOTTOM - NEVER + 20);
    }

    private static String rules() {
        return RULES.entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(rule -> """
                        <line class="%s" x1="%d" x2="%d" y1="%s" y2="%s"/><text class="minutes" x="%d" y="%s">%s</text>
                        """.formatted(
                                        kind(rule.getKey()),
                                        LEFT,
                                        RIGHT,
                                        tenth(y(rule.getKey())),
                                        tenth(y(rule.getKey())),
                                        LEFT - 8,
                                        tenth(y(rule.getKey()) + 4),
                                        rule.getValue()))
                        .collect(Collectors.joining())
                + "<text class=\"minutes never-text\" x=\"%d\" y=\"%d\">никогда</text>".formatted(LEFT - 8, NEVER + 4);
    }

    private static String kind(int minutes) {
        if (minutes == Month.TARGET.toMinutes()) {
            return "target";
        }
        return minutes == Month.LATE.toMinutes() ? "late" : "rule";
    }

    private static String hours() {
        var text = new StringBuilder();
        for (var hour = 0; hour <= 24; hour += 2) {
            var x = LEFT + (RIGHT - LEFT) * hour / 24.0;
            text.append("<text class=\"hour\" x=\"%s\" y=\"%d\">%02d</text>".formatted(tenth(x), BOTTOM + 20, hour));
        }
        return text.append("<text class=\"hour\" x=\"%d\" y=\"%d\">час, когда оформлен заказ</text>"
                        .formatted((LEFT + RIGHT) / 2, BOTTOM + 40))
                .toString();
    }

    /** Many dots of one kind are one path of strokes without length: a hundred thousand orders are still one page. */
    private String dots(String kind, List<Seen> orders, Predicate<Seen> which) {
        var path = new StringBuilder();
        var at = 0;
        for (var seen : orders) {
            if (which.test(seen)) {
                var placed = seen.order().placed().atZone(zone).toLocalTime();
                path.append('M')
                        .append(tenth(x(placed)))
                        .append(' ')
                        .append(tenth(height(seen.contact(), at++)))
                        .append("h0");
            }
        }
        return "<path class=\"dots %s\" d=\"%s\"/>".formatted(kind, path);
    }

    /** Orders never called would lie on one line; they are laid on eight beside each other. */
    private static double height(Contact contact, int at) {
        return switch (contact) {
            case Contact.Called called -> y(minutes(called.after()));
            case Contact.CalledIn called -> y(minutes(called.after()));
            case Contact.Never() -> NEVER + (at % 8 - 3.5) * 3;
            case Contact.Taken taken -> throw new IllegalStateException(taken + " is not drawn");
            case Contact.Unknown unknown -> throw new IllegalStateException(unknown + " is not drawn");
        };
    }

    private static double minutes(Duration waited) {
        return waited.toSeconds() / 60.0;
    }

    private static double x(LocalTime placed) {
        return LEFT + (RIGHT - LEFT) * placed.toSecondOfDay() / 60.0 / MINUTES_PER_DAY;
    }

    private static double y(double minutes) {
        var share = Math.log(Math.clamp(minutes, 1, MINUTES_MAX)) / Math.log(MINUTES_MAX);
        return BOTTOM - (BOTTOM - TOP) * share;
    }

    private static String tenth(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
