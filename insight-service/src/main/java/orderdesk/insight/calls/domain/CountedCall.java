package orderdesk.insight.calls.domain;

/** Calls behind a figure that somebody wants to see one by one. */
public enum CountedCall {
    /** A customer called, and nobody talked to him. */
    MISSED,
    /** Missed, and nobody has talked with the caller since. */
    NEVER_REACHED,
    /** A customer called, and was answered. */
    ANSWERED,
    /** Missed, and somebody has talked with the caller since. */
    REACHED_SINCE,
    /** Missed, and nobody has talked with the caller since, or he hides his number. */
    NOT_TALKED_WITH,
    /** Answered after the fourth ring. */
    LATE,
    /** Not answered by the fourth ring, be it that nobody answered at all (R084). */
    LATE_OR_MISSED,
    /** A talk. */
    TALKED,
    /** A talk that nobody tied to an order. */
    WITHOUT_ORDER
}
