package orderdesk.callback.telephony.domain;

/** Who called whom, in order of weight: of what the legs of one call say, the first counts. */
public enum Direction {
    INCOMING,
    OUTGOING,

    /** Between two people of the desk, as a question before a transfer; no customer, so no contact. */
    INTERNAL;

    Direction and(Direction other) {
        return compareTo(other) <= 0 ? this : other;
    }
}
