package orderdesk.platform.language;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import orderdesk.contracts.shared.Language;
import orderdesk.contracts.shared.Money;
import orderdesk.contracts.shared.Slot;
import orderdesk.contracts.shared.WorkingDays;

/**
 * The filters of scripts and texts, the same in every language.
 *
 * @param today by the customer's calendar, not the desk's
 * @param language in which they say what they are given
 */
public record Filters(LocalDate today, Language language) {

    /** Of a noun after a number. */
    private static final int FORMS = 3;

    private static final Set<String> PLAIN = Set.of(
            "money",
            "in",
            "within",
            "nom",
            "day",
            "dayShort",
            "date",
            "time",
            "span",
            "workdays",
            "digits",
            "ordf",
            "speak",
            "q",
            "list");

    /** In Russian, as operators speak. */
    public Filters(LocalDate today) {
        this(today, Language.RU);
    }

    /** @throws IllegalArgumentException for a filter that there is not: a mistake in the script */
    public Object apply(String filter, Object value, List<String> arguments) {
        return switch (language) {
            case RU -> russian(filter, value, arguments);
            case EN -> new EnglishFilters(today).apply(filter, value, arguments);
        };
    }

    private Object russian(String filter, Object value, List<String> arguments) {
        return switch (filter) {
            case "money" -> Amounts.money((Money) value);
            case "count" -> Amounts.count((Number) value, arguments);
            case "in" -> Times.in((Duration) value);
            case "within" -> Times.within((Duration) value);
            case "nom" -> Times.nominative((Duration) value);
            case "day" -> new Days(today).day((LocalDate) value);
            case "dayShort" -> new Days(today).shortDay((LocalDate) value);
            case "date" -> new Days(today).date((LocalDate) value);
            case "time" -> Times.time((LocalTime) value);
            case "span" -> Times.span((Slot) value);
            case "workdays" -> Times.workdays((WorkingDays) value);
            case "digits" -> Digits.grouped(value.toString());
            case "ordf" -> Ordinals.feminine(((Number) value).intValue());
            case "speak" -> Pronounced.of(value.toString());
            case "q" -> Quotes.around(value.toString());
            case "list" ->
                ((Collection<?>) value).stream().map(Object::toString).collect(Collectors.joining(", "));
            default -> throw new IllegalArgumentException("No filter " + filter);
        };
    }

    /** Whether there is such a filter, taking so many arguments. */
    static boolean knows(String filter, List<String> arguments) {
        return filter.equals("count") ? arguments.size() == FORMS : arguments.isEmpty() && PLAIN.contains(filter);
    }
}
