package orderdesk.platform.language;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import orderdesk.contracts.shared.Money;
import orderdesk.contracts.shared.Slot;
import orderdesk.contracts.shared.WorkingDays;

/**
 * The filters of scripts and texts, in English: a text in it names the same ones. A noun after a number has three forms
 * here, too, of which the first is its singular and the last its plural.
 *
 * @param today by the customer's calendar
 */
record EnglishFilters(LocalDate today) {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm", Locale.ROOT);
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMMM", Locale.ENGLISH);
    private static final DateTimeFormatter DATE_AND_YEAR = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);
    private static final DateTimeFormatter WEEKDAY = DateTimeFormatter.ofPattern("EEEE", Locale.ENGLISH);
    private static final Pattern RUSSIAN_PHONE = Pattern.compile("\\+7(\\d{3})(\\d{3})(\\d{2})(\\d{2})");

    /** @throws IllegalArgumentException for a filter that there is not */
    Object apply(String filter, Object value, List<String> arguments) {
        return switch (filter) {
            case "money" -> money((Money) value);
            case "count" -> count((Number) value, arguments.getFirst(), arguments.getLast());
            case "in" -> "in " + nominative((Duration) value);
            case "within" -> "within " + nominative((Duration) value);
            case "nom" -> nominative((Duration) value);
            case "day" -> day((LocalDate) value);
            case "dayShort" -> near((LocalDate) value, SHORT.format((LocalDate) value));
            case "date" -> date((LocalDate) value);
            case "time" -> time((LocalTime) value);
            case "span" -> span((Slot) value);
            case "workdays" -> workdays((WorkingDays) value);
            case "digits" -> RUSSIAN_PHONE.matcher(value.toString()).replaceFirst("+7 $1 $2-$3-$4");
            case "ordf" -> ordinal(((Number) value).intValue());
            case "speak" -> value.toString();
            case "q" -> "“" + value.toString().replaceAll("[\"«»„“”]", "'") + "”";
            case "list" ->
                ((Collection<?>) value).stream().map(Object::toString).collect(Collectors.joining(", "));
            default -> throw new IllegalArgumentException("No filter " + filter);
        };
    }

    private static String money(Money money) {
        var scale = Math.max(0, Currency.getInstance(money.currency()).getDefaultFractionDigits());
        var amount = BigDecimal.valueOf(money.minor(), scale);
        var whole = amount.stripTrailingZeros().scale() <= 0;
        return String.format(Locale.ENGLISH, whole ? "%,.0f %s" : "%,." + scale + "f %s", amount, money.currency());
    }

    private static String count(Number number, String one, String many) {
        var amount = new BigDecimal(number.toString());
        return amount.toPlainString() + " " + (amount.compareTo(BigDecimal.ONE) == 0 ? one : many);
    }

    /** Whole hours are said in hours, everything else in minutes. */
    private static String nominative(Duration time) {
        return time.toMinutes() > 0 && time.toMinutes() % 60 == 0
                ? count(time.toHours(), "hour", "hours")
                : count(time.toMinutes(), "minute", "minutes");
    }

    /** With its preposition: “tomorrow”, “on Tuesday, 24 November”. */
    private String day(LocalDate date) {
        return near(date, "on " + WEEKDAY.format(date) + ", " + date(date));
    }

    private String near(LocalDate date, String otherwise) {
        return switch ((int) (date.toEpochDay() - today.toEpochDay())) {
            case 0 -> "today";
            case 1 -> "tomorrow";
            default -> otherwise;
        };
    }

    private String date(LocalDate date) {
        return (date.getYear() == today.getYear() ? DATE : DATE_AND_YEAR).format(date);
    }

    private static String time(LocalTime time) {
        return time.equals(LocalTime.MIDNIGHT) ? "midnight" : TIME.format(time);
    }

    private static String span(Slot slot) {
        return "between %s and %s".formatted(time(slot.from()), time(slot.to()));
    }

    private static String workdays(WorkingDays term) {
        return term.from() == term.to()
                ? count(term.to(), "working day", "working days")
                : "%d–%d working days".formatted(term.from(), term.to());
    }

    private static String ordinal(int number) {
        var tens = number % 100;
        var ending = tens >= 11 && tens <= 13
                ? "th"
                : switch (number % 10) {
                    case 1 -> "st";
                    case 2 -> "nd";
                    case 3 -> "rd";
                    default -> "th";
                };
        return number + ending;
    }
}
