package orderdesk.platform.access;

/** What a token's holder may be; written in lower case in its {@code roles}. */
public enum Role {
    STOREFRONT,
    OPERATOR,
    SENIOR,
    WAREHOUSE,
    FINANCE,
    MANAGER,
    ADMIN
}
