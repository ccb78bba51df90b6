package orderdesk.contracts.shop;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;

/**
 * When customers may be called, in their own time (R045).
 *
 * @param week intervals of each day, in order, without overlap; a day that is absent is closed
 * @param exceptions intervals of single dates instead of the week's; an empty list is a holiday
 * @param hardFrom nobody is ever called before, promise or not
 * @param hardTo nobody is ever called from then on
 */
public record CallingWindow(
        Map<DayOfWeek, List<Interval>> week,
        Map<LocalDate, List<Interval>> exceptions,
        LocalTime hardFrom,
        LocalTime hardTo) {

    public List<Interval> on(LocalDate date) {
        var exception = exceptions.get(date);
        return exception != null ? exception : week.getOrDefault(date.getDayOfWeek(), List.of());
    }

    /**
     * Open from {@code open} until just before {@code close}.
     *
     * @param close midnight (00:00) means the end of the day
     */
    public record Interval(LocalTime open, LocalTime close) {}
}
