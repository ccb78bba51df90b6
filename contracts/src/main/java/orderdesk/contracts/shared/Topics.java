package orderdesk.contracts.shared;

/** The topics, one per owning service. */
public final class Topics {

    public static final String ORDERS = "orders";
    public static final String STOCK = "stock";
    public static final String CONFIRMATIONS = "confirmations";
    public static final String CALLS = "calls";
    public static final String BENEFITS = "benefits";
    public static final String NOTIFICATIONS = "notifications";
    public static final String SHOPS = "shops";

    private Topics() {}
}
