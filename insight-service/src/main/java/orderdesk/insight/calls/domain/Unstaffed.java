package orderdesk.insight.calls.domain;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import orderdesk.contracts.shared.ShopId;

/**
 * The time in which customers may call a shop, or be called, and nobody is there to talk with them.
 *
 * @param windows stretches in which the shop was open, in their order
 * @param gaps stretches of these without anybody who serves, in their order
 */
public record Unstaffed(ShopId shop, List<Gap> windows, List<Gap> gaps) {

    /** From its first instant until just before its last. */
    public record Gap(Instant from, Instant until) {

        public Duration length() {
            return Duration.between(from, until);
        }
    }

    public Unstaffed {
        windows = List.copyOf(windows);
        gaps = List.copyOf(gaps);
    }

    /** An hour of the day in which the shop was open. */
    public record Hour(int hour, Duration open, Duration unstaffed) {}

    /** How long the shop's window was open. */
    public Duration open() {
        return sum(windows);
    }

    public Duration length() {
        return sum(gaps);
    }

    private static Duration sum(List<Gap> stretches) {
        return stretches.stream().map(Gap::length).reduce(Duration.ZERO, Duration::plus);
    }

    /** Hours of the day by this clock in which the shop was open, from the first on. */
    public List<Hour> hours(ZoneId zone) {
        var open = byHour(windows, zone);
        var alone = byHour(gaps, zone);
        return open.entrySet().stream()
                .map(each -> new Hour(each.getKey(), each.getValue(), alone.getOrDefault(each.getKey(), Duration.ZERO)))
                .toList();
    }

    private static SortedMap<Integer, Duration> byHour(List<Gap> stretches, ZoneId zone) {
        var hours = new TreeMap<Integer, Duration>();
        for (var stretch : stretches) {
            for (var at = stretch.from(); at.isBefore(stretch.until()); ) {
                var local = at.atZone(zone);
                var next = local.truncatedTo(ChronoUnit.HOURS).plusHours(1).toInstant();
                var end = next.isBefore(stretch.until()) ? next : stretch.until();
                hours.merge(local.getHour(), Duration.between(at, end), Duration::plus);
                at = end;
            }
        }
        return hours;
    }

    /** @param windows stretches in which the shop was open, in their order, without overlap */
    public static Unstaffed of(ShopId shop, List<Gap> windows, List<Stay> stays) {
        var serving = stays.stream()
                .filter(stay -> stay.shop().equals(shop) && stay.serves())
                .sorted(Comparator.comparing(Stay::from))
                .toList();
        var gaps = new ArrayList<Gap>();
        windows.forEach(window -> gaps.addAll(without(window, serving)));
        return new Unstaffed(shop, windows, gaps);
    }

    private static List<Gap> without(Gap window, List<Stay> serving) {
        var gaps = new ArrayList<Gap>();
        var alone = window.from();
        for (var stay : serving) {
            if (!stay.from().isBefore(window.until())) {
                break;
            }
            if (stay.from().isAfter(alone)) {
                gaps.add(new Gap(alone, stay.from()));
            }
            alone = stay.until().isAfter(alone) ? stay.until() : alone;
        }
        if (alone.isBefore(window.until())) {
            gaps.add(new Gap(alone, window.until()));
        }
        return gaps;
    }
}
