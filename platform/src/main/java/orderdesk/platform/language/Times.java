package orderdesk.platform.language;

import java.time.Duration;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import orderdesk.contracts.shared.Slot;
import orderdesk.contracts.shared.WorkingDays;

/** Times and terms. */
final class Times {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm", Locale.ROOT);
    private static final Duration HOUR_AND_A_HALF = Duration.ofMinutes(90);

    private static final Plural MINUTES = new Plural("минута", "минуты", "минут");
    private static final Plural MINUTES_ACCUSATIVE = new Plural("минуту", "минуты", "минут");
    private static final Plural MINUTES_GENITIVE = new Plural("минуты", "минут", "минут");
    private static final Plural HOURS = new Plural("час", "часа", "часов");
    private static final Plural HOURS_GENITIVE = new Plural("часа", "часов", "часов");
    private static final Plural WORKING_DAYS = new Plural("рабочий день", "рабочих дня", "рабочих дней");

    private Times() {}

    static String in(Duration time) {
        return "через " + (time.equals(HOUR_AND_A_HALF) ? "полтора часа" : said(time, HOURS, MINUTES_ACCUSATIVE));
    }

    static String within(Duration time) {
        return "в течение " + said(time, HOURS_GENITIVE, MINUTES_GENITIVE);
    }

    static String nominative(Duration time) {
        return said(time, HOURS, MINUTES);
    }

    /** Whole hours are said in hours, everything else in minutes. */
    private static String said(Duration time, Plural hours, Plural minutes) {
        return time.toMinutes() > 0 && time.toMinutes() % 60 == 0
                ? hours.with(time.toHours())
                : minutes.with(time.toMinutes());
    }

    /** Midnight is said as the end of the day; sentences write «до» before it. */
    static String time(LocalTime time) {
        return time.equals(LocalTime.MIDNIGHT) ? "конца дня" : TIME.format(time);
    }

    static String span(Slot slot) {
        return slot.from().getMinute() == 0 && slot.to().getMinute() == 0
                ? "с %d до %s"
                        .formatted(
                                slot.from().getHour(),
                                HOURS_GENITIVE.with(slot.to().getHour()))
                : "с %s до %s".formatted(time(slot.from()), time(slot.to()));
    }

    static String workdays(WorkingDays term) {
        return term.from() == term.to()
                ? WORKING_DAYS.with(term.to())
                : term.from() + "–" + WORKING_DAYS.with(term.to());
    }
}
