package orderdesk.platform.aggregate.protocol;

import java.time.Duration;

/** What the store tells of itself, for metrics. */
public interface Watch {

    Watch NOBODY = new Watch() {};

    /** @param commands served by this one write */
    default void wrote(int commands) {}

    default void lostRace() {}

    default void outcomeUnknown() {}

    default void acknowledged() {}

    default void notAcknowledged() {}

    /** Events that are left to the alarm, because too many are on their way. */
    default void leftForLater() {}

    /** @param late how long after its deadline */
    default void woke(Duration late) {}

    default void wakingFailed() {}
}
