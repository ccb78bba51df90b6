package orderdesk.notification.mailbox.reading;

import java.util.Optional;
import java.util.regex.Pattern;

/** The article that a line names: by the word for it, or written as articles are. */
final class Article {

    private static final Pattern NAMED = Pattern.compile(
            "(?<!\\p{L})(?:арт(?:икул)?|код(?:\\s+товара)?|sku|art(?:icle)?)(?!\\p{L})\\s*[.:№#=]*\\s*"
                    + "([\\p{L}\\d][\\p{L}\\d._/-]{0,63})",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);

    private static final Pattern WRITTEN_SO =
            Pattern.compile("(?<![\\w-])[A-Z]{2,8}(?:-[A-Z0-9]{1,12}){1,6}(?![\\w-])");

    private Article() {}

    /** A word with no digit in it is none. */
    static Optional<String> in(String line) {
        return NAMED.matcher(line)
                .results()
                .map(found -> found.group(1))
                .map(it -> it.replaceAll("[._/-]+$", ""))
                .filter(it -> it.chars().anyMatch(Character::isDigit))
                .findFirst()
                .or(() -> written(line));
    }

    static boolean isNamed(String line) {
        return in(line).isPresent();
    }

    private static Optional<String> written(String line) {
        return WRITTEN_SO
                .matcher(line)
                .results()
                .map(found -> found.group())
                .filter(it -> it.chars().anyMatch(Character::isDigit))
                .findFirst();
    }
}
