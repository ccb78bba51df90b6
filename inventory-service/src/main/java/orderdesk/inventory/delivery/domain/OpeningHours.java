package orderdesk.inventory.delivery.domain;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;

/**
 * When a point gives out parcels, by the clock on its wall.
 *
 * @param week several intervals of a day where there is a break; a day without any is closed; nothing at all: not known
 * @param exceptions days that are unlike their weekday, before which the week does not count
 */
public record OpeningHours(List<Interval> week, List<Exceptional> exceptions) {

    public static final OpeningHours UNKNOWN = new OpeningHours(List.of(), List.of());

    public OpeningHours {
        week = List.copyOf(week);
        exceptions = List.copyOf(exceptions);
    }

    /** Whether it is surely open then; where hours are not known it is not. */
    public boolean open(LocalDateTime then) {
        var exceptional = exceptions.stream()
                .filter(each -> each.date().equals(then.toLocalDate()))
                .toList();
        return exceptional.isEmpty()
                ? week.stream()
                        .anyMatch(each -> each.day() == then.getDayOfWeek()
                                && each.hours().hold(then))
                : exceptional.stream().flatMap(each -> each.hours().stream()).anyMatch(hours -> hours.hold(then));
    }

    public record Interval(DayOfWeek day, Hours hours) {}

    /** @param hours none: closed all day */
    public record Exceptional(LocalDate date, List<Hours> hours) {
        public Exceptional {
            hours = List.copyOf(hours);
        }
    }

    /** @param to exclusive; midnight, or earlier than {@code from}: to the end of the day */
    public record Hours(LocalTime from, LocalTime to) {

        boolean hold(LocalDateTime then) {
            var time = then.toLocalTime();
            return !time.isBefore(from) && (!to.isAfter(from) || time.isBefore(to));
        }
    }
}
