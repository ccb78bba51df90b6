package orderdesk.shop.domain;

import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import orderdesk.contracts.shop.CallingWindow;
import orderdesk.contracts.shop.CallingWindow.Interval;

/** What a calling window must keep to (R045): the arithmetic of the queue relies on each of these. */
final class WindowRules {

    private static final int INTERVALS_MAX = 8;
    private static final int EXCEPTIONS_MAX = 400;

    /** What ends sooner than work can be handed out in it is no interval. */
    private static final int INTERVAL_MINUTES_MIN = 10;

    private static final int DAY_MINUTES = (int) Duration.ofDays(1).toMinutes();

    private WindowRules() {}

    static void check(Findings findings, CallingWindow window) {
        findings.require(
                start(window.hardFrom()) < end(window.hardTo()),
                "/window/hardTo",
                "order",
                "Later than hardFrom; 00:00 is the end of the day.");
        findings.require(
                start(window.hardFrom()) >= start(CallingWindow.EARLIEST),
                "/window/hardFrom",
                "hard-limits",
                "Nobody may be called before %s.".formatted(CallingWindow.EARLIEST));
        findings.require(
                end(window.hardTo()) <= end(CallingWindow.LATEST),
                "/window/hardTo",
                "hard-limits",
                "Nobody may be called from %s on.".formatted(CallingWindow.LATEST));
        findings.require(
                window.week().values().stream().anyMatch(day -> !day.isEmpty()),
                "/window/week",
                "never-open",
                "Open on one day of the week at least: no call would ever become due.");
        window.week().forEach((day, intervals) -> day(findings, "/window/week/" + day, intervals, window));
        findings.range("/window/exceptions", window.exceptions().size(), 0, EXCEPTIONS_MAX);
        window.exceptions()
                .forEach((date, intervals) -> day(findings, "/window/exceptions/" + date, intervals, window));
    }

    private static void day(Findings findings, String pointer, List<Interval> intervals, CallingWindow window) {
        findings.range(pointer, intervals.size(), 0, INTERVALS_MAX);
        var before = 0;
        for (var i = 0; i < intervals.size(); i++) {
            var interval = intervals.get(i);
            var at = pointer + "/" + i;
            interval(findings, at, interval, window);
            findings.require(
                    i == 0 || start(interval.open()) >= before, at + "/open", "order", "Not before the last closed.");
            before = end(interval.close());
        }
    }

    private static void interval(Findings findings, String at, Interval interval, CallingWindow window) {
        findings.require(
                isMinute(interval.open()) && isMinute(interval.close()), at, "form", "Whole minutes, as 10:00.");
        findings.require(
                end(interval.close()) - start(interval.open()) >= INTERVAL_MINUTES_MIN,
                at,
                "length",
                "%d minutes at least, within one day.".formatted(INTERVAL_MINUTES_MIN));
        findings.require(
                start(interval.open()) >= start(window.hardFrom()) && end(interval.close()) <= end(window.hardTo()),
                at,
                "hard-limits",
                "Within %s to %s, when calls are allowed at all.".formatted(window.hardFrom(), window.hardTo()));
    }

    private static boolean isMinute(LocalTime time) {
        return time.getSecond() == 0 && time.getNano() == 0;
    }

    private static int start(LocalTime time) {
        return time.toSecondOfDay() / 60;
    }

    /** Midnight closes the day. */
    private static int end(LocalTime time) {
        return time.equals(LocalTime.MIDNIGHT) ? DAY_MINUTES : start(time);
    }
}
