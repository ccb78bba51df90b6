package orderdesk.contracts.callback;

/** Whether an operator can be given a call. */
public enum Presence {
    READY,
    TALKING,
    /** Writes down what the last call came to. */
    WRAP_UP,
    PAUSED,
    AWAY
}
