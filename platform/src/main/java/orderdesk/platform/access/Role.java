package orderdesk.platform.access;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a token's holder may be; written in lower case in its {@code roles}. */
public enum Role {
    STOREFRONT,
    OPERATOR,
    SENIOR,
    WAREHOUSE,
    FINANCE,
    MANAGER,
    ADMIN,
    /** notification-service itself, which writes to the customers of all shops. */
    MESSENGER;

    /** As tokens write it. */
    public String claim() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Nothing for a role that this build does not know: it allows nothing here. */
    static Optional<Role> of(String claim) {
        return Arrays.stream(values())
                .filter(role -> role.claim().equals(claim))
                .findFirst();
    }
}
