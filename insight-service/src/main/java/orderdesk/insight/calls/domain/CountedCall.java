package orderdesk.insight.calls.domain;

/** Calls behind a figure that somebody wants to see one by one. */
public enum CountedCall {
    /** A customer called, and nobody talked to him. */
    MISSED,
    /** Missed, and nobody has talked with the caller since. */
    NEVER_REACHED,
    /** Answered after the fourth ring. */
    LATE,
    /** A talk that nobody tied to an order. */
    WITHOUT_ORDER
}
