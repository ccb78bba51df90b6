package orderdesk.platform.person;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

/** Finds telephones and mailboxes of one person in any text, however a telephone is written. */
final class Scrubbing {

    /** In the place of what was said: no language. */
    static final String GONE = "—";

    /** No country has it (ITU E.164, reserved). */
    private static final String NOWHERE = "+999";

    private static final String BETWEEN = "[\\s().\\-]{0,4}";

    /** National numbers are told apart by these; what is before them is a country's code or a trunk prefix. */
    private static final int TOLD_APART_BY = 10;

    private static final int SHORT = 7;

    private final List<Pattern> numbers;
    private final List<Pattern> mailboxes;

    Scrubbing(Set<String> phones, Set<String> mailboxes) {
        this.numbers = phones.stream()
                .map(Scrubbing::ending)
                .filter(digits -> digits.length() >= SHORT)
                .map(Scrubbing::written)
                .toList();
        this.mailboxes = mailboxes.stream()
                .filter(box -> !box.isBlank())
                .map(box -> Pattern.compile(
                        "(?<![\\p{Alnum}._%+-])" + Pattern.quote(box) + "(?![\\p{Alnum}_-]|[.]\\p{Alnum})",
                        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE))
                .toList();
    }

    /** A telephone that rings nowhere; of the same request always the same one. */
    static String nowhere(UUID request) {
        return NOWHERE + "%011d".formatted(Math.floorMod(request.getLeastSignificantBits(), 100_000_000_000L));
    }

    static boolean isNowhere(String e164) {
        return e164.startsWith(NOWHERE);
    }

    String scrub(String text) {
        var clean = text;
        for (var mailbox : mailboxes) {
            clean = mailbox.matcher(clean).replaceAll(GONE);
        }
        for (var number : numbers) {
            clean = number.matcher(clean).replaceAll(GONE);
        }
        return clean;
    }

    /** With a country's code or a trunk prefix or without, and with whatever people write between digits. */
    private static Pattern written(String digits) {
        var apart = String.join(BETWEEN, digits.split(""));
        return Pattern.compile("(?<!\\d)(?:\\+?\\d{1,3}" + BETWEEN + ")?" + apart + "(?!\\d)");
    }

    private static String ending(String written) {
        var digits = written.replaceAll("\\D", "");
        return digits.substring(Math.max(0, digits.length() - TOLD_APART_BY));
    }
}
