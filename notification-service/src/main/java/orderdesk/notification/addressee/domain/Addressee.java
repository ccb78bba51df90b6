package orderdesk.notification.addressee.domain;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import orderdesk.contracts.notification.NotificationEvent.Channel;
import orderdesk.contracts.shared.Language;
import orderdesk.contracts.shared.ShopId;
import orderdesk.platform.Decision;
import orderdesk.platform.aggregate.Ids;
import org.jspecify.annotations.Nullable;

/**
 * How a customer of a shop is written to, whatever he orders: his name in the cases that somebody has set right (R102),
 * the channels that he does not want, and his language.
 *
 * @param forms of his full name; of other cases the desk's own are used
 * @param unwanted nothing goes out there
 * @param language absent where he is written to in his shop's
 */
public record Addressee(
        Map<GrammaticalCase, String> forms,
        Set<Channel> unwanted,
        @Nullable Language language,
        String by,
        Instant at) {

    /** Characters of one form. */
    public static final int FORM_MAX = 200;

    public Addressee {
        forms = Map.copyOf(forms);
        unwanted = Set.copyOf(unwanted);
    }

    /** @param person his telephone number; without one, his e-mail address: the same in all his orders */
    public static UUID id(ShopId shop, String person) {
        return Ids.of("addressee", shop.value(), person);
    }

    /** The same again is no change. */
    public static Decision<Addressee, AddresseeChanged> changed(
            Optional<Addressee> known,
            Map<GrammaticalCase, String> forms,
            Set<Channel> unwanted,
            @Nullable Language language,
            String by,
            Instant now) {
        if (known.filter(old -> old.forms.equals(forms) && old.unwanted.equals(unwanted) && old.language == language)
                .isPresent()) {
            return Decision.of(known.get());
        }
        return Decision.of(
                new Addressee(forms, unwanted, language, by, now),
                new AddresseeChanged(forms, unwanted, language, by, now));
    }

    /** Kept as history; nobody else is told. */
    public record AddresseeChanged(
            Map<GrammaticalCase, String> forms,
            Set<Channel> unwanted,
            @Nullable Language language,
            String by,
            Instant at) {}
}
