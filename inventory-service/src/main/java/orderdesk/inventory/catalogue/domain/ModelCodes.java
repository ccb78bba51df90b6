package orderdesk.inventory.catalogue.domain;

import java.util.Locale;
import java.util.regex.Pattern;

/** Makers' codes as they can be compared: {@code c-exv 42}, {@code C-EXV42} and, typed in Russian, {@code С-ЕХV42}. */
final class ModelCodes {

    private static final int SHORTEST = 4;
    private static final int LONGEST = 40;
    private static final String RUSSIAN = "АВЕКМНОРСТУХ";
    private static final String LATIN = "ABEKMHOPCTYX";
    private static final Pattern NO_SIGN = Pattern.compile("[^\\p{L}\\p{N}]+");

    private ModelCodes() {}

    static String plain(String written) {
        var plain = new StringBuilder(
                NO_SIGN.matcher(written.toUpperCase(Locale.ROOT)).replaceAll(""));
        for (var at = 0; at < plain.length(); at++) {
            var russian = RUSSIAN.indexOf(plain.charAt(at));
            if (russian >= 0) {
                plain.setCharAt(at, LATIN.charAt(russian));
            }
        }
        return plain.toString();
    }

    /** A word without any figure, and a whole description, are no codes. */
    static boolean isCode(String plain) {
        return plain.length() >= SHORTEST
                && plain.length() <= LONGEST
                && plain.chars().anyMatch(Character::isDigit);
    }
}
