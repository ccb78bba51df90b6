package orderdesk.contracts.shop;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * When customers may be called, in their own time (R045). What a shop does not say is as careful as the law and good
 * manners are: every day from 10:00 to 20:30, and never before 8:00 or from 22:00 on.
 *
 * @param week intervals of each day, in order, without overlap; a day that is absent is closed
 * @param exceptions intervals of single dates instead of the week's; an empty list is a holiday
 * @param hardFrom nobody is ever called before, promise or not
 * @param hardTo nobody is ever called from then on
 */
public record CallingWindow(
        @Nullable Map<DayOfWeek, List<Interval>> week,
        @Nullable Map<LocalDate, List<Interval>> exceptions,
        @Nullable LocalTime hardFrom,
        @Nullable LocalTime hardTo) {

    /** No shop may call anybody before. */
    public static final LocalTime EARLIEST = LocalTime.of(8, 0);

    /** No shop may call anybody from then on. */
    public static final LocalTime LATEST = LocalTime.of(22, 0);

    private static final Interval DAY = new Interval(LocalTime.of(10, 0), LocalTime.of(20, 30));

    public CallingWindow {
        week = week == null ? everyDay() : week;
        exceptions = exceptions == null ? Map.of() : exceptions;
        hardFrom = hardFrom == null ? EARLIEST : hardFrom;
        hardTo = hardTo == null ? LATEST : hardTo;
    }

    private static Map<DayOfWeek, List<Interval>> everyDay() {
        var week = new EnumMap<DayOfWeek, List<Interval>>(DayOfWeek.class);
        for (var day : DayOfWeek.values()) {
            week.put(day, List.of(DAY));
        }
        return week;
    }

    @Override
    public Map<DayOfWeek, List<Interval>> week() {
        return Objects.requireNonNull(week);
    }

    @Override
    public Map<LocalDate, List<Interval>> exceptions() {
        return Objects.requireNonNull(exceptions);
    }

    @Override
    public LocalTime hardFrom() {
        return Objects.requireNonNull(hardFrom);
    }

    @Override
    public LocalTime hardTo() {
        return Objects.requireNonNull(hardTo);
    }

    public List<Interval> on(LocalDate date) {
        var exception = exceptions().get(date);
        return exception != null ? exception : week().getOrDefault(date.getDayOfWeek(), List.of());
    }

    /**
     * Open from {@code open} until just before {@code close}.
     *
     * @param close midnight (00:00) means the end of the day
     */
    public record Interval(LocalTime open, LocalTime close) {}
}
