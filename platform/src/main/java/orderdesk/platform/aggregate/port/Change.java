package orderdesk.platform.aggregate.port;

/**
 * A compare-and-set of one document.
 *
 * @param onto the revision that must be there now
 * @param next everything that shall be there then, {@code made} unchanged
 * @param whole {@code next.history} replaces the stored one; otherwise it is appended
 */
public record Change(long onto, Held next, boolean whole) {}
