package orderdesk.notification.mailbox.reading;

import com.google.i18n.phonenumbers.PhoneNumberMatch;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.Leniency;
import java.util.Optional;
import java.util.stream.StreamSupport;
import orderdesk.contracts.shared.Phone;

/** The telephone that a text names. */
final class Phones {

    private static final int LOOKED_AT_MAX = 100;

    private Phones() {}

    /**
     * @param region ISO 3166 country whose national form is assumed
     * @return nothing where there is none, or several: then a human has to ask
     */
    static Optional<Phone> only(String text, String region) {
        var found = StreamSupport.stream(
                        PhoneNumberUtil.getInstance()
                                .findNumbers(text, region, Leniency.VALID, LOOKED_AT_MAX)
                                .spliterator(),
                        false)
                .map(PhoneNumberMatch::rawString)
                .flatMap(raw -> Phone.parse(raw, region).stream())
                .toList();
        return found.stream().map(Phone::e164).distinct().count() == 1
                ? Optional.of(found.getFirst())
                : Optional.empty();
    }
}
