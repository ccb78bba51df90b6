package orderdesk.mirror.page;

import java.text.NumberFormat;
import java.util.Locale;

/** Text and numbers as a page may hold them. */
final class Html {

    private static final Locale RUSSIAN = Locale.of("ru", "RU");

    private Html() {}

    /** What others wrote: never markup here. */
    static String text(String written) {
        return written.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    static String number(long value) {
        return NumberFormat.getIntegerInstance(RUSSIAN).format(value);
    }
}
