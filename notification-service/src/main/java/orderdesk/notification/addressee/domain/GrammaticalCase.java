package orderdesk.notification.addressee.domain;

import java.util.Locale;

/** A case of Russian grammar, the nominative aside: in that names are kept. */
public enum GrammaticalCase {
    GENITIVE,
    DATIVE,
    ACCUSATIVE,
    INSTRUMENTAL,
    PREPOSITIONAL;

    /** As in the paths of templates: {@code customer.name.genitive}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
