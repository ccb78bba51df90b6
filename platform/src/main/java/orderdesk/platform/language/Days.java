package orderdesk.platform.language;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/**
 * Days as they are said.
 *
 * @param today by the customer's calendar
 */
record Days(LocalDate today) {

    private static final DateTimeFormatter NUMBERS = DateTimeFormatter.ofPattern("dd.MM", Locale.ROOT);
    private static final List<String> NEAR = List.of("сегодня", "завтра", "послезавтра");
    private static final List<String> ON_WEEKDAY =
            List.of("в понедельник", "во вторник", "в среду", "в четверг", "в пятницу", "в субботу", "в воскресенье");
    private static final List<String> OF_MONTH = List.of(
            "января",
            "февраля",
            "марта",
            "апреля",
            "мая",
            "июня",
            "июля",
            "августа",
            "сентября",
            "октября",
            "ноября",
            "декабря");

    /** With its preposition: «завтра», «во вторник, 24 ноября». */
    String day(LocalDate date) {
        var ahead = date.toEpochDay() - today.toEpochDay();
        return ahead >= 0 && ahead < NEAR.size()
                ? NEAR.get((int) ahead)
                : ON_WEEKDAY.get(date.getDayOfWeek().ordinal()) + ", " + date(date);
    }

    /** For messages, where every character counts. */
    String shortDay(LocalDate date) {
        var ahead = date.toEpochDay() - today.toEpochDay();
        return ahead == 0 || ahead == 1 ? NEAR.get((int) ahead) : NUMBERS.format(date);
    }

    /** In the genitive; the year is said where it is another one. */
    String date(LocalDate date) {
        var said = date.getDayOfMonth() + " " + OF_MONTH.get(date.getMonthValue() - 1);
        return date.getYear() == today.getYear() ? said : said + " " + date.getYear() + " года";
    }
}
