package orderdesk.contracts.shared;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import java.util.Optional;

/**
 * A telephone number that can be dialled, with what the customer typed kept beside it.
 *
 * @param e164 the number as dialled, E.164 with the plus sign
 * @param original what was typed, as evidence
 */
public record Phone(String e164, String original) {

    /**
     * Reads a number as people write it.
     *
     * @param region ISO 3166 country whose national form is assumed where no country code is given
     * @return nothing where the text is no possible number of any country
     */
    public static Optional<Phone> parse(String typed, String region) {
        var numbers = PhoneNumberUtil.getInstance();
        try {
            var number = numbers.parse(typed, region);
            return numbers.isPossibleNumber(number)
                    ? Optional.of(new Phone(numbers.format(number, PhoneNumberFormat.E164), typed))
                    : Optional.empty();
        } catch (NumberParseException _) {
            return Optional.empty(); // what is no number has no value; the caller says so to whoever typed it
        }
    }

    /** Shows the last four digits only, as logs may. */
    public String masked() {
        return "…" + e164.substring(Math.max(0, e164.length() - 4));
    }
}
