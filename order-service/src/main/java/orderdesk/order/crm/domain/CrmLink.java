package orderdesk.order.crm.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One order of a CRM, under the id that its order has here, or would have.
 *
 * @param crmId its id there
 * @param number as people there know it
 * @param status theirs, as it was last read
 * @param theirs what was last followed; absent where it is not here, or nobody noted it
 * @param problem why it is not taken over; absent where all is well
 * @param refusal why it is not written back; absent where all is well
 * @param owed the state here that is still to be written there
 * @param told the last state that was written there
 * @param attempts in vain, since something is owed
 * @param nextAt when it is written, or tried again; absent where nothing is owed
 */
public record CrmLink(
        long crmId,
        String number,
        @Nullable String status,
        @Nullable Theirs theirs,
        @Nullable String problem,
        @Nullable String refusal,
        @Nullable Owed owed,
        @Nullable String told,
        int attempts,
        @Nullable Instant nextAt) {

    static final Duration FIRST_PAUSE = Duration.ofSeconds(5);
    static final Duration LONGEST_PAUSE = Duration.ofMinutes(30);

    /** @param comment in the desk's words */
    public record Owed(String state, String comment) {}

    public static CrmLink found(long crmId, String number) {
        return new CrmLink(crmId, number, null, null, null, null, null, null, 0, null);
    }

    /** It is here as it was there. */
    public CrmLink taken(Theirs followed) {
        return new CrmLink(crmId, number, status, followed, null, refusal, owed, told, attempts, nextAt);
    }

    /** It wants nothing here any more. */
    public CrmLink settled() {
        return new CrmLink(crmId, number, status, theirs, null, refusal, owed, told, attempts, nextAt);
    }

    public CrmLink read(String theirNumber, @Nullable String theirStatus) {
        return new CrmLink(crmId, theirNumber, theirStatus, theirs, problem, refusal, owed, told, attempts, nextAt);
    }

    /** Nothing was changed here: a person has to look. */
    public CrmLink failing(String why) {
        return new CrmLink(crmId, number, status, theirs, why, refusal, owed, told, attempts, nextAt);
    }

    /** The last one wins: what was owed before needs not be said any more. */
    public CrmLink owe(Owed news, Instant now) {
        return news.state().equals(told) && owed == null
                ? this
                : new CrmLink(crmId, number, status, theirs, problem, null, news, told, 0, now);
    }

    /** Written, unless something else is owed by now. */
    public CrmLink wrote(Owed what, @Nullable String theirStatus) {
        return what.equals(owed)
                ? new CrmLink(crmId, number, theirStatus, theirs, problem, null, null, what.state(), 0, null)
                : this;
    }

    /** Tried again, each time later. */
    public CrmLink inVain(Instant now) {
        var pause = FIRST_PAUSE.multipliedBy(1L << Math.min(attempts, 12));
        var next = now.plus(pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE);
        return new CrmLink(crmId, number, status, theirs, problem, refusal, owed, told, attempts + 1, next);
    }

    /** Refused there: a person has to look, and may have it tried again. */
    public CrmLink refused(String why) {
        return new CrmLink(crmId, number, status, theirs, problem, why, owed, told, attempts, null);
    }

    public CrmLink again(Instant now) {
        return new CrmLink(crmId, number, status, theirs, problem, refusal, owed, told, 0, owed == null ? null : now);
    }

    /** Everything that a person has to look at. */
    public Optional<String> trouble() {
        return Stream.of(problem, refusal).filter(Objects::nonNull).reduce((one, other) -> one + " " + other);
    }
}
