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
 * @param conflict the lines were changed on both sides, and a person may say that ours stay; absent means no
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
        @Nullable Boolean conflict,
        @Nullable String refusal,
        @Nullable Owed owed,
        @Nullable String told,
        int attempts,
        @Nullable Instant nextAt) {

    static final Duration FIRST_PAUSE = Duration.ofSeconds(5);
    static final Duration LONGEST_PAUSE = Duration.ofMinutes(30);

    /**
     * @param comment in the desk's words
     * @param lines the order's lines, too, are to be written there as they stand here by then; absent means no
     */
    public record Owed(
            String state, String comment, @Nullable Boolean lines) {

        public boolean withLines() {
            return Boolean.TRUE.equals(lines);
        }
    }

    public static CrmLink found(long crmId, String number) {
        return new CrmLink(crmId, number, null, null, null, null, null, null, null, 0, null);
    }

    /** It is here as it was there. */
    public CrmLink taken(Theirs followed) {
        return following(status, followed, null, false);
    }

    /** It wants nothing here any more. */
    public CrmLink settled() {
        return following(status, theirs, null, false);
    }

    public CrmLink read(String theirNumber, @Nullable String theirStatus) {
        return new CrmLink(
                crmId, theirNumber, theirStatus, theirs, problem, conflict, refusal, owed, told, attempts, nextAt);
    }

    /**
     * Nothing was changed here: a person has to look.
     *
     * @param linesDiffer both sides changed the lines
     */
    public CrmLink failing(String why, boolean linesDiffer) {
        return following(status, theirs, why, linesDiffer);
    }

    /** A person said that the lines stay as they are here: theirs are known, and ours are written there. */
    public CrmLink keeping(Theirs known, Owed news, Instant now) {
        return following(status, known, null, false).owing(news, now);
    }

    private CrmLink following(
            @Nullable String theirStatus, @Nullable Theirs known, @Nullable String why, boolean linesDiffer) {
        return new CrmLink(crmId, number, theirStatus, known, why, linesDiffer, refusal, owed, told, attempts, nextAt);
    }

    /** The last one wins: what was owed before needs not be said any more. */
    public CrmLink owe(Owed news, Instant now) {
        var said = news.state().equals(told) && owed == null && !news.withLines();
        return said ? this : owing(news, now);
    }

    /** Lines that are owed stay owed, whatever else is said meanwhile. */
    private CrmLink owing(Owed news, Instant now) {
        var all = owed != null && owed.withLines() ? new Owed(news.state(), news.comment(), true) : news;
        return new CrmLink(crmId, number, status, theirs, problem, conflict, null, all, told, 0, now);
    }

    /**
     * Written, unless something else is owed by now.
     *
     * @param known what stands there since; absent where it was not looked at
     */
    public CrmLink wrote(Owed what, @Nullable String theirStatus, @Nullable Theirs known) {
        var followed = known == null ? theirs : known;
        return what.equals(owed)
                ? new CrmLink(
                        crmId, number, theirStatus, followed, problem, conflict, null, null, what.state(), 0, null)
                : following(status, followed, problem, linesDiffer());
    }

    /** Tried again, each time later. */
    public CrmLink inVain(Instant now) {
        var pause = FIRST_PAUSE.multipliedBy(1L << Math.min(attempts, 12));
        var next = now.plus(pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE);
        return waiting(refusal, attempts + 1, next);
    }

    /** Refused there: a person has to look, and may have it tried again. */
    public CrmLink refused(String why) {
        return waiting(why, attempts, null);
    }

    public CrmLink again(Instant now) {
        return waiting(refusal, 0, owed == null ? null : now);
    }

    private CrmLink waiting(@Nullable String why, int tries, @Nullable Instant next) {
        return new CrmLink(crmId, number, status, theirs, problem, conflict, why, owed, told, tries, next);
    }

    /** Both sides changed the lines, and nobody has said since whose stay. */
    public boolean linesDiffer() {
        return Boolean.TRUE.equals(conflict);
    }

    /** Everything that a person has to look at. */
    public Optional<String> trouble() {
        return Stream.of(problem, refusal).filter(Objects::nonNull).reduce((one, other) -> one + " " + other);
    }
}
