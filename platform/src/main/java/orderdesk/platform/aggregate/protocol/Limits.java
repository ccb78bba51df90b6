package orderdesk.platform.aggregate.protocol;

import java.time.Duration;

/** What keeps documents, bulks and memory bounded; sizes in bytes. */
final class Limits {

    /** Kafka refuses a record beyond 1 MB, and a refused event would block its aggregate for ever. */
    static final int EVENT_MAX = 512 * 1024;

    /** One operation beyond the bulk's 1 MB would make its whole bulk unknown; the rest is for keys and marks. */
    static final int WRITE_MAX = 900 * 1024;

    /** Commands beyond this wait for the next write of their aggregate. */
    static final int ROUND_MAX = 128 * 1024;

    static final int COMMANDS_MAX = 512;

    /** Events in the document beyond this wait for the broker to take some; a document ends at 16 MB. */
    static final long OUTBOX_MAX = 8L * 1024 * 1024;

    static final long PAGE_FROM = 20 * 1024;

    static final int PAGE_MAX = 256 * 1024;

    /** Type, actor, correlation and the like of one entry. */
    static final int ENTRY_EXTRA = 256;

    /** Writers that a document remembers; more writes than that while one's outcome is unknown leave it unknown. */
    static final int WRITERS = 8;

    /** Races that one command may lose before its caller is sent away. */
    static final int ATTEMPTS = 100;

    /** Times that a write with unknown outcome is submitted. */
    static final int SUBMISSIONS = 4;

    /** Callers that may wait for their turn, per kind. */
    static final int WAITING_MAX = 20_000;

    /** Aggregates whose events are on their way to the broker, per kind; the alarm publishes the others later. */
    static final int IN_FLIGHT_MAX = 2_000;

    static final long IN_FLIGHT_BYTES = 32L * 1024 * 1024;

    /** Aggregates of which it is remembered what the broker acknowledged. */
    static final int ACKNOWLEDGED = 50_000;

    /** Aggregates that this instance wrote last and remembers, per kind; the time between two events of one story. */
    static final int RECENT_MAX = 4_000;

    static final long RECENT_BYTES = 4L * 1024 * 1024;

    /** When the alarm looks after events that nobody has marked as published. */
    static final Duration PUBLISHED_WITHIN = Duration.ofSeconds(10);

    /** When the alarm tries again what threw, or stayed due after it was woken. */
    static final Duration AFTER_FAILURE = Duration.ofSeconds(10);

    static final Duration CLOCK_SKEW_MAX = Duration.ofSeconds(2);

    static final int DUE_PAGE = 256;

    private Limits() {}
}
