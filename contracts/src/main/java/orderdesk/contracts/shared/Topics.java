package orderdesk.contracts.shared;

/** The topics, one per owning service, and one that all of them answer on. */
public final class Topics {

    public static final String ORDERS = "orders";
    public static final String STOCK = "stock";
    public static final String CONFIRMATIONS = "confirmations";
    public static final String CALLS = "calls";
    public static final String BENEFITS = "benefits";
    public static final String NOTIFICATIONS = "notifications";
    public static final String SHOPS = "shops";

    /** Announced on by several: by order-service what is sought, by every service what it found. */
    public static final String PERSONS = "persons";

    private Topics() {}
}
