package orderdesk.insight.figures.domain;

/** Orders behind a figure that somebody wants to see by name. */
public enum Counted {
    /** No first contact within 30 minutes of open time. */
    TARGET_MISSED,
    /** No first contact within 60 minutes of open time. */
    BREACHED,
    /** Nobody has dialled yet, and the order is open. */
    NEVER_CALLED,
    /** A promise was broken. */
    PROMISE_BROKEN,
    /** Goods were missing when the order came. */
    ABSENT_GOODS,
    /** The parcel came back. */
    REFUSED_AT_DOOR
}
