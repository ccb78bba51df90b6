package orderdesk.order.crm.domain;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One order of a CRM, under the id that its order has here, or would have.
 *
 * @param crmId its id there
 * @param number as people there know it
 * @param status theirs, as it was last read
 * @param seen fingerprint of its goods and address, as they were last taken over
 * @param problem why it is not taken over or not written back; absent where all is well
 * @param owed the state here that is still to be written there
 * @param told the last state that was written there
 * @param attempts in vain, since something is owed
 * @param nextAt when it is written, or tried again; absent where nothing is owed
 */
public record CrmLink(
        long crmId,
        String number,
        @Nullable String status,
        @Nullable String seen,
        @Nullable String problem,
        @Nullable Owed owed,
        @Nullable String told,
        int attempts,
        @Nullable Instant nextAt) {

    static final Duration FIRST_PAUSE = Duration.ofSeconds(5);
    static final Duration LONGEST_PAUSE = Duration.ofMinutes(30);

    /** @param comment in the desk's words */
    public record Owed(String state, String comment) {}

    public static CrmLink found(long crmId, String number) {
        return new CrmLink(crmId, number, null, null, null, null, null, 0, null);
    }

    /** It is here as it was there. */
    public CrmLink taken(@Nullable String theirStatus, String fingerprint) {
        return new CrmLink(crmId, number, theirStatus, fingerprint, null, owed, told, attempts, nextAt);
    }

    /** It wants nothing here any more. */
    public CrmLink settled(@Nullable String theirStatus) {
        return new CrmLink(crmId, number, theirStatus, seen, null, owed, told, attempts, nextAt);
    }

    public CrmLink read(@Nullable String theirStatus) {
        return new CrmLink(crmId, number, theirStatus, seen, problem, owed, told, attempts, nextAt);
    }

    public CrmLink failing(String why) {
        return new CrmLink(crmId, number, status, seen, why, owed, told, attempts, nextAt);
    }

    /** The last one wins: what was owed before needs not be said any more. */
    public CrmLink owe(Owed news, Instant now) {
        return news.state().equals(told) && owed == null
                ? this
                : new CrmLink(crmId, number, status, seen, problem, news, told, 0, now);
    }

    /** Written, unless something else is owed by now. */
    public CrmLink wrote(Owed what, @Nullable String theirStatus) {
        return what.equals(owed)
                ? new CrmLink(crmId, number, theirStatus, seen, null, null, what.state(), 0, null)
                : this;
    }

    /** Tried again, each time later. */
    public CrmLink inVain(Instant now) {
        var pause = FIRST_PAUSE.multipliedBy(1L << Math.min(attempts, 12));
        var next = now.plus(pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE);
        return new CrmLink(crmId, number, status, seen, problem, owed, told, attempts + 1, next);
    }

    /** Refused there: a person has to look, and may have it tried again. */
    public CrmLink refused(String why) {
        return new CrmLink(crmId, number, status, seen, why, owed, told, attempts, null);
    }

    public CrmLink again(Instant now) {
        return new CrmLink(crmId, number, status, seen, problem, owed, told, 0, owed == null ? null : now);
    }
}
