package orderdesk.platform.inbox.port;

import java.time.Instant;

/**
 * An event that one group did not apply, and why.
 *
 * @param group consumer group, {@code <service>.<topic>}
 * @param reason for people, at most {@value #REASON_MAX} characters; may quote the event, so not for logs
 */
public record Letter(String group, Arrived record, Cause cause, String reason, Instant at) {

    public static final int REASON_MAX = 500;

    public Letter {
        reason = reason.length() <= REASON_MAX ? reason : reason.substring(0, REASON_MAX);
    }

    /** The parked aggregate: the record's key. */
    public String subject() {
        return record.lane();
    }

    /** Why an event is among the dead letters. */
    public enum Cause {
        /** It cannot be applied, or not be believed. */
        POISON,
        /** An earlier event of its aggregate is here. */
        FOLLOWER
    }
}
