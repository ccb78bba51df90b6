package orderdesk.inventory.supplier.feed;

import java.text.Normalizer;
import org.jspecify.annotations.Nullable;

/** Texts as the catalogue keeps them: composed (NFC), without marks that turn the direction of reading. */
final class Texts {

    private Texts() {}

    static String clean(@Nullable String text) {
        if (text == null) {
            return "";
        }
        if (isPlain(text)) {
            return text.strip();
        }
        var composed = Normalizer.isNormalized(text, Normalizer.Form.NFC)
                ? text
                : Normalizer.normalize(text, Normalizer.Form.NFC);
        return hasControls(composed) ? withoutControls(composed) : composed.strip();
    }

    /** Of Latin, Russian and usual signs only, which are composed and turn nothing: most texts are, and are many. */
    private static boolean isPlain(String text) {
        for (var at = 0; at < text.length(); at++) {
            var one = text.charAt(at);
            if (one >= 0x300 && (one < 0x400 || one > 0x482) || isControl(one)) {
                return false;
            }
        }
        return true;
    }

    static boolean hasControls(String text) {
        return text.chars().anyMatch(Texts::isControl);
    }

    private static String withoutControls(String text) {
        return text.codePoints()
                .filter(point -> !isControl(point))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .strip();
    }

    /** Line breaks and tabs are text. */
    private static boolean isControl(int point) {
        var turns = point >= 0x202A && point <= 0x202E || point >= 0x2066 && point <= 0x2069 || point == 0x061C;
        return turns || point == 0x200E || point == 0x200F || point < 0x20 && point != '\n' && point != '\t';
    }
}
