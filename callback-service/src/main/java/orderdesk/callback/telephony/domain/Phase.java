package orderdesk.callback.telephony.domain;

/** What happened to a leg. */
public enum Phase {
    RINGING,
    ANSWERED,
    HELD,
    ENDED
}
