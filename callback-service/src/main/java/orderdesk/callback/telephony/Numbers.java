package orderdesk.callback.telephony;

import java.util.Optional;
import java.util.regex.Pattern;
import orderdesk.contracts.shared.Phone;
import org.jspecify.annotations.Nullable;

/** Telephone numbers as exchanges write them: digits, with or without the plus sign. */
public final class Numbers {

    private static final Pattern DIGITS = Pattern.compile("\\+?[0-9]{5,15}");
    private static final Pattern NATIONAL = Pattern.compile("8[0-9]{10}");
    private static final String COUNTRY = "RU";

    private Numbers() {}

    /**
     * A number that can be dialled. A hidden one, a SIP address, {@code anonymous}: nothing.
     *
     * @param text at most as long as a provider's field
     */
    public static Optional<Phone> phone(@Nullable String text) {
        if (text == null || !DIGITS.matcher(text).matches()) {
            return Optional.empty();
        }
        var international = NATIONAL.matcher(text).matches() ? "+7" + text.substring(1) : "+" + text.replace("+", "");
        return Phone.parse(international, COUNTRY).map(phone -> new Phone(phone.e164(), text));
    }

    /** A line of ours in E.164. */
    public static Optional<String> line(@Nullable String text) {
        return phone(text).map(Phone::e164);
    }

    /** As exchanges want it: without the plus sign. */
    public static String plain(String e164) {
        return e164.replace("+", "");
    }
}
