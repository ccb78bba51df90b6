package orderdesk.contracts.order;

/** How the customer pays. */
public enum PaymentMethod {
    COURIER_CARD,
    COURIER_CASH,
    /** Cash on delivery at the post office or pickup point (R017). */
    ON_RECEIPT,
    /** By a link that is sent once the order is agreed. */
    LINK,
    /** In the storefront, before or while ordering. */
    ONLINE
}
