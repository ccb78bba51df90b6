package orderdesk.callback.telephony;

import java.util.List;
import java.util.regex.Pattern;
import orderdesk.platform.web.Problem;
import org.jspecify.annotations.Nullable;

/** What is believed of a field that an exchange sent, signature or not. */
public final class Checked {

    /** Bytes of an id; providers promise at most that. */
    public static final int ID_MAX = 128;

    /** Of an id: printable ASCII without blanks. */
    private static final Pattern ID = Pattern.compile("[\\x21-\\x7E]{1," + ID_MAX + "}");

    private static final Pattern TEXT = Pattern.compile("[^\\p{Cntrl}]{1," + ID_MAX + "}");

    private Checked() {}

    public static String id(String field, @Nullable String value) {
        if (value == null || !ID.matcher(value).matches()) {
            throw refused(field);
        }
        return value;
    }

    public static long counter(String field, long value) {
        if (value < 0) {
            throw refused(field);
        }
        return value;
    }

    public static String text(String value) {
        if (!TEXT.matcher(value).matches()) {
            throw refused("extension");
        }
        return value;
    }

    /** 422 that names the field, and not what was in it. */
    public static Problem refused(String field) {
        return Problem.unprocessable(
                "invalid",
                "What was sent is not acceptable; see errors.",
                List.of(new Problem.Error("/" + field, "invalid", "It cannot be what it is said to be.")));
    }
}
