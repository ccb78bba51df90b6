package orderdesk.notification.mailbox.reading;

import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import orderdesk.notification.mailbox.domain.MailLimits;

/**
 * How many of a thing a line asks for, as people write it.
 *
 * @param from where its words begin in the line
 * @param to where they end
 * @param sure it can mean nothing else: a unit, a multiplication sign or the word itself stands beside the number
 */
record Quantity(int number, int from, int to, boolean sure) {

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS;

    private static final String UNIT = "(?:шт(?:ук[аиу]?|\\.)?|уп(?:ак(?:овк[аиу]|овок|\\.)?|\\.)?"
            + "|компл(?:ект(?:а|ов)?|\\.)?|пар[аыу]?|пач(?:к[аиу]|ек)|короб(?:к[аиу]|ок)|ед\\.?|pcs\\.?)";

    static final Pattern WITH_UNIT =
            Pattern.compile("(?<![\\p{L}\\d.,/-])(\\d{1,5})\\s*" + UNIT + "(?![\\p{L}\\d])\\.?", FLAGS);

    private static final Pattern LABELLED =
            Pattern.compile("(?<!\\p{L})(?:кол(?:ичество|-?во|\\.)|qty)\\s*[:=–-]?\\s*(\\d{1,5})(?!\\d)", FLAGS);

    /** In Latin and in Cyrillic letters. */
    private static final Pattern TIMES_AFTER = Pattern.compile("(?<=[\\s)»\"])[xх×*]\\s*(\\d{1,5})\\s*[.;,]?$", FLAGS);

    private static final Pattern TIMES_BEFORE = Pattern.compile("^(\\d{1,5})\\s*[xх×*]\\s+(?=[\\p{L}«\"])", FLAGS);

    private static final Pattern AT_THE_END = Pattern.compile("(?:\\s[-–—=]|[:;]|\\t)\\s*(\\d{1,4})\\s*[.;,]?$", FLAGS);

    static Optional<Quantity> in(String line) {
        return List.of(WITH_UNIT, LABELLED, TIMES_AFTER, TIMES_BEFORE).stream()
                .flatMap(pattern -> pattern.matcher(line).results().limit(1))
                .flatMap(found -> of(found, true).stream())
                .findFirst()
                .or(() -> AT_THE_END.matcher(line).results().findFirst().flatMap(found -> of(found, false)));
    }

    private static Optional<Quantity> of(MatchResult found, boolean sure) {
        var number = Integer.parseInt(found.group(1));
        return number < 1 || number > MailLimits.QUANTITY_MAX
                ? Optional.empty()
                : Optional.of(new Quantity(number, found.start(), found.end(), sure));
    }

    String without(String line) {
        return line.substring(0, from) + " " + line.substring(to);
    }
}
