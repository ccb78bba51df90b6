package orderdesk.platform.claim;

/** Where open work waits: for an operator, for somebody else, or for a human decision. */
public enum Queue {
    CALL,
    WAITING,
    ATTENTION
}
