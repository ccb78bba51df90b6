package orderdesk.promo.domain;

/** What the benefits of an order are meant to become. */
public enum Aim {
    HOLD,
    /** The order is confirmed: what is held is spent, and comes back only if it is reopened or ends. */
    REDEEM,
    /** The order has ended without a sale: everything is given back. */
    RELEASE
}
