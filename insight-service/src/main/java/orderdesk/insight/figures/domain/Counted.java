package orderdesk.insight.figures.domain;

/** Orders behind a figure that somebody wants to see by name. */
public enum Counted {
    /** Placed: all that are no continuation of another order. */
    PLACED,
    CONFIRMED,
    CANCELLED,
    EXPIRED,
    /** Neither confirmed nor over. */
    OPEN,
    /** Goods sent apart, or the right ones for wrong ones. */
    CARRIED_ON,
    /** One wish with another order, which was kept. */
    MERGED,
    /** Confirmed by a rule of the shop, without a call. */
    BY_RULE,
    /** First contact within 30 minutes of open time. */
    IN_TARGET,
    /** No first contact within 30 minutes of open time. */
    TARGET_MISSED,
    /** The same, but one within 60. */
    IN_LIMIT_ONLY,
    /** No first contact within 60 minutes of open time. */
    BREACHED,
    /** Owed a call that nobody has made, with neither limit passed. */
    UNDECIDED,
    /** Nobody has dialled yet, and the order is open. */
    NEVER_CALLED,
    /** Owed a call, and over or confirmed: what tells how confirming depends on the wait. */
    OVER,
    /** A promise was kept. */
    PROMISE_KEPT,
    /** A promise was broken. */
    PROMISE_BROKEN,
    /** Goods were missing when the order came. */
    ABSENT_GOODS,
    /** The parcel came back. */
    REFUSED_AT_DOOR,
    /** The same, though a reminder had reached the customer (R048). */
    REFUSED_THOUGH_REMINDED
}
