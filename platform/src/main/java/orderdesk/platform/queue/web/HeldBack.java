package orderdesk.platform.queue.web;

/** Why an operator is given nobody to call. */
public enum HeldBack {
    /** A caller has waited over 10 s whom he could answer. */
    CALLERS_WAIT
}
