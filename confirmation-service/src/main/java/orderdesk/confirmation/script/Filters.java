package orderdesk.confirmation.script;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import orderdesk.contracts.shared.Money;
import orderdesk.contracts.shared.Slot;
import orderdesk.contracts.shared.WorkingDays;

/**
 * The filters of scripts and texts, in Russian.
 *
 * @param today by the customer's calendar, not the desk's
 */
record Filters(LocalDate today) {

    /** @throws IllegalArgumentException for a filter that there is not: a mistake in the script */
    Object apply(String filter, Object value, List<String> arguments) {
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
}
