package orderdesk.promo.domain;

/** What the benefits of an order are meant to become. */
public enum Aim {
    HOLD,
    /** The order is confirmed: what is held is spent, and comes back only if it is reopened or ends. */
    REDEEM,
    /** A case after the sale gave back what certificates paid: goods that come back later free nothing more. */
    KEEP,
    /** The order has ended without a sale: everything is given back. */
    RELEASE
}
