package orderdesk.contracts.callback;

/** How a call in the exchange ended, by what happened on the customer's side of it. */
public enum CallResult {
    /** A live voice on both sides. */
    TALKED,
    NO_ANSWER,
    BUSY,
    /** He pressed the button that says no. */
    REJECTED,
    /** Switched off, out of reach, or no number at all, as the exchange says. */
    UNREACHABLE,
    /** A robot secretary, or the announcement of a telephone that is switched off. */
    ROBOT,
    /** The customer left a message. */
    VOICEMAIL,
    /** The line broke while both were talking. */
    DROPPED,
    /** The exchange could not connect it. */
    FAILED
}
