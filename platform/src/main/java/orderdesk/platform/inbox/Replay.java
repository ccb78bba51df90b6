package orderdesk.platform.inbox;

import java.util.function.Predicate;
import orderdesk.platform.aggregate.StoreUnavailable;
import orderdesk.platform.inbox.port.Arrived;
import orderdesk.platform.inbox.port.Letter;
import orderdesk.platform.inbox.port.ParkingLot;
import org.jspecify.annotations.Nullable;

/**
 * Applies what waits for a parked aggregate, in order, and unparks it. Whatever arrives meanwhile waits its turn.
 *
 * <p><b>Assumption.</b> One replay of an aggregate at a time; a second one does no harm where the reader's aggregate
 * acted upon the events, because it drops what it has seen.
 */
public final class Replay {

    private static final int PAGE = 100;

    private final String group;
    private final ParkingLot lot;
    private final Step step;
    private final Outcomes outcomes;

    Replay(String group, ParkingLot lot, Step step, Outcomes outcomes) {
        this.group = group;
        this.lot = lot;
        this.step = step;
        this.outcomes = outcomes;
    }

    /**
     * @return how far it came; an event that still cannot be applied stays, and everything behind it
     * @throws StoreUnavailable when it came to a stop half way: replay again
     */
    public Result of(String subject) {
        var applied = 0;
        while (true) {
            var waiting = lot.waiting(group, subject, PAGE);
            if (waiting.isEmpty()) {
                return new Result(applied, false, null);
            }
            var letters = waiting.get().letters();
            for (var letter : letters) {
                var failed = apply(letter);
                if (failed != null) {
                    return new Result(applied, true, failed);
                }
                applied++;
            }
            if (letters.isEmpty() && lot.release(group, subject, waiting.get().stamp())) {
                outcomes.released(group, subject);
                return new Result(applied, false, null);
            }
        }
    }

    /**
     * Gives up the event that blocks its aggregate: it is kept, with the reason, and not applied. Then replay.
     *
     * @return false where nothing waits
     */
    public boolean setAside(String subject, String why) {
        return setAside(subject, why, _ -> true);
    }

    /** Gives it up only where it is the one that somebody looked at; what stands behind it was seen by nobody. */
    boolean setAside(String subject, String why, Predicate<Letter> seen) {
        var blocking = lot.waiting(group, subject, 1).stream()
                .flatMap(waiting -> waiting.letters().stream())
                .findFirst()
                .filter(seen);
        blocking.ifPresent(letter -> lot.setAside(letter, why));
        blocking.ifPresent(letter -> outcomes.setAside(group, letter.record()));
        return blocking.isPresent();
    }

    private @Nullable String apply(Letter letter) {
        try {
            step.apply(letter.record());
            lot.remove(letter);
            return null;
        } catch (Poison poison) {
            outcomes.poisoned(group, letter.record(), poison);
            return poison.reason();
        }
    }

    /**
     * @param applied how many events were applied
     * @param parked the aggregate is still parked
     * @param reason why the event at the head still cannot be applied
     */
    public record Result(
            int applied, boolean parked, @Nullable String reason) {}

    interface Step {
        void apply(Arrived record) throws Poison;
    }
}
