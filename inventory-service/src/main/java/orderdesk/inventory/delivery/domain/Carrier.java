package orderdesk.inventory.delivery.domain;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Whose pickup points they are; each has a list of a form of its own. */
public enum Carrier {
    CDEK,
    BOXBERRY,
    /** Post offices of the Russian Post (R016). */
    POST,
    YANDEX,
    /** The shop's own, in the form in which this service shows them. */
    OWN;

    /** As addresses and documents have it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Carrier> of(String word) {
        return Stream.of(values()).filter(each -> each.word().equals(word)).findFirst();
    }
}
