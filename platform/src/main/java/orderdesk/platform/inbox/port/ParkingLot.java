package orderdesk.platform.inbox.port;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The aggregates whose events a group cannot apply for now, and these events.
 *
 * <p><b>Guarantees.</b> A method that returned has taken effect durably (majority and journal); reads show nothing that
 * a crash could take back. {@link #follow} and {@link #release} of one aggregate exclude each other: what follows is
 * either seen by {@code release}, which then refuses, or is told that its aggregate is free.
 *
 * <p><b>Assumption.</b> All events of an aggregate are in one partition while it is parked.
 *
 * <p>Every method throws {@link orderdesk.platform.aggregate.StoreUnavailable} when the database cannot be reached.
 */
public interface ParkingLot {

    /** Nothing of this group is parked. */
    boolean empty(String group);

    /** Which of these are parked. */
    Set<String> parked(String group, Collection<String> subjects);

    /** Parks the letter's aggregate, where it is not yet, and keeps the letter, where it is not there yet. */
    void park(Letter letter);

    /**
     * Keeps a later event of a parked aggregate.
     *
     * @return the letter as it is kept now, which is an earlier one where the same record came before; nothing when the
     *     aggregate is not parked (any more) and the event is to be applied
     */
    Optional<Letter> follow(Letter letter);

    /** What is to be replayed, oldest first; nothing when the aggregate is not parked. */
    Optional<Waiting> waiting(String group, String subject, int limit);

    /** A letter was applied: it leaves the lot. */
    void remove(Letter letter);

    /** A letter will never be applied: it is kept with the reason and no longer waits. */
    void setAside(Letter letter, String why);

    /** Unparks an aggregate for which nothing waits; false when something came after {@code stamp} was read. */
    boolean release(String group, String subject, long stamp);

    /** The longest parked first. */
    List<Parked> list(int limit);

    long count(int limit);

    /** @param stamp changes with every letter that is kept */
    record Waiting(long stamp, List<Letter> letters) {

        public Waiting {
            letters = List.copyOf(letters);
        }
    }

    /** @param reason of the event that parked it */
    record Parked(String group, String subject, Instant since, String reason) {}
}
