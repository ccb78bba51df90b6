package orderdesk.inventory.catalogue.domain;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads lists of devices as people write them: {@code Canon i-SENSYS MF211 / 212w, LBP-6000,6020; HP M452dn}. A number
 * alone continues the one before it; letters behind a number are variants of one device.
 */
final class DeviceNames {

    private static final int DEVICES_MAX = 60;

    /** Shorter numbers that stand alone are series: Pro 300, Pro 400. */
    private static final int ALONE_DIGITS_MIN = 4;

    private static final Pattern WORD = Pattern.compile("(\\p{L}*)-?(\\d{3,5})\\p{L}*|\\p{L}+");
    private static final Set<String> MAKERS = Set.of(
            "BROTHER",
            "CANON",
            "DEVELOP",
            "EPSON",
            "HP",
            "KONICA",
            "KYOCERA",
            "LEXMARK",
            "OKI",
            "OLIVETTI",
            "PANASONIC",
            "PANTUM",
            "RICOH",
            "SAMSUNG",
            "SHARP",
            "TOSHIBA",
            "XEROX");

    private final Set<String> found = new LinkedHashSet<>();
    private String maker = "";
    private String series = "";

    private DeviceNames() {}

    static Set<String> read(Stream<String> texts) {
        var names = new DeviceNames();
        texts.forEach(names::read);
        return names.found;
    }

    private void read(String text) {
        maker = "";
        series = "";
        var words = WORD.matcher(text.toUpperCase(Locale.ROOT));
        while (words.find() && found.size() < DEVICES_MAX) {
            if (words.group(2) == null) {
                word(words.group());
            } else {
                number(ModelCodes.plain(words.group(1)), words.group(2));
            }
        }
    }

    private void word(String word) {
        series = "";
        if (MAKERS.contains(word)) {
            maker = word;
        }
    }

    private void number(String letters, String digits) {
        if (!letters.isEmpty()) {
            series = letters;
            add(letters + digits);
            return;
        }
        if (!series.isEmpty()) {
            add(series + digits);
        }
        if (digits.length() >= ALONE_DIGITS_MIN) {
            add(digits);
        }
    }

    private void add(String device) {
        found.add((maker + " " + device).strip());
    }
}
