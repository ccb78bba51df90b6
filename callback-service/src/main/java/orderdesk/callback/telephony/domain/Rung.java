package orderdesk.callback.telephony.domain;

/** Whose telephone a leg rings. */
public enum Rung {
    CUSTOMER,
    OPERATOR,

    /** A menu, a queue, a voicemail: it connects, but nobody is there. */
    MACHINE
}
