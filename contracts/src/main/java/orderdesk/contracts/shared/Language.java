package orderdesk.contracts.shared;

import java.util.Locale;

/** A language that customers are written to in. */
public enum Language {
    RU,
    EN;

    /** As in ISO 639: {@code ru}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
