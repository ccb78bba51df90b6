package orderdesk.local.pbx;

/** What happens to a call. */
enum Script {
    /** A live voice; for a customer's call an operator's, for an operator's the customer's. */
    ANSWERED,
    /** Nobody answers until the caller hangs up. */
    MISSED,
    BUSY,
    /** The menu answers and the caller hangs up in it; the customer's robot answers where the desk calls. */
    ROBOT,
    /** Nobody answers, and the caller leaves a message. */
    VOICEMAIL,
    /** The caller waits in a queue, presses the key by which he keeps his place, and hangs up. */
    KEEPS_PLACE
}
