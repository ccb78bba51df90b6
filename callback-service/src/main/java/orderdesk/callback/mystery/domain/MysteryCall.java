package orderdesk.callback.mystery.domain;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import orderdesk.contracts.callback.CallEvent;
import orderdesk.contracts.callback.CallId;
import orderdesk.contracts.callback.CallTaskId;
import orderdesk.contracts.callback.MysteryCallEvent.MysteryCallMarked;
import orderdesk.platform.Decision;

/**
 * That a call is a mystery shopper's (R055): kept beside the call, under an id of its own, so that neither its events
 * nor what operators read of it tell them.
 *
 * @param what a call of the exchange, or one that is owed
 * @param by who said so
 */
public record MysteryCall(What what, UUID id, String by, Instant at) {

    /** Later nobody says of a call that it was none: a bad one would be called a trial. */
    public static final Duration MARKED_WITHIN = Duration.ofDays(1);

    /** What was marked. */
    public enum What {
        CALL,
        TASK
    }

    /** @throws TooLate where the call began longer ago than {@link #MARKED_WITHIN} */
    public static MysteryCall call(CallId call, Instant began, String by, Instant now) {
        if (now.isAfter(began.plus(MARKED_WITHIN))) {
            throw new TooLate();
        }
        return new MysteryCall(What.CALL, call.value(), by, now);
    }

    /** @throws TooLate where it is owed no more */
    public static MysteryCall task(CallTaskId task, boolean open, String by, Instant now) {
        if (!open) {
            throw new TooLate();
        }
        return new MysteryCall(What.TASK, task.value(), by, now);
    }

    /** Announced once. */
    @JsonIgnore
    public Decision<MysteryCall, CallEvent> announced() {
        return Decision.of(
                this,
                new MysteryCallMarked(
                        what == What.CALL ? new CallId(id) : null,
                        what == What.TASK ? new CallTaskId(id) : null,
                        by,
                        at));
    }
}
