package orderdesk.contracts.callback;

/** What a customer wanted to talk about, as the operator says afterwards (R031). */
public enum CallTopic {
    ORDER,
    PARCEL,
    PRODUCT,
    RETURN,
    OFF_TOPIC,
    OTHER
}
