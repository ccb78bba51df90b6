package orderdesk.platform.aggregate.port;

/** How a write to one document ended. */
public enum Written {
    DONE,
    TAKEN,
    LOST,
    GONE
}
