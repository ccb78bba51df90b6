package orderdesk.inventory.stock.audit;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far all instances together have come with looking at all items: one of them walks at a time; where it dies another
 * goes on behind what was looked at.
 *
 * @param doing the walk that is under way
 * @param after the id of the item behind which to go on; empty at the beginning
 * @param finished the last walk that came to its end; absent until one did
 * @param by who walks
 * @param until he is taken for dead then
 */
public record Walking(
        Walk doing,
        String after,
        @Nullable Walk finished,
        @Nullable String by,
        @Nullable Instant until) {

    /** Far longer than a page takes; renewed with each. */
    public static final Duration LEASE = Duration.ofSeconds(30);

    static Walking begun(Instant now) {
        return new Walking(Walk.begun(now), "", null, null, null);
    }

    boolean isBy(String who) {
        return who.equals(by);
    }

    /** Changes nothing while somebody else walks. */
    Walking taken(String who, Instant now) {
        return until == null || !now.isBefore(until) ? new Walking(doing, after, finished, who, now.plus(LEASE)) : this;
    }

    /**
     * A page was looked at; changes nothing for one who was taken for dead.
     *
     * @param before the id behind which the page began
     * @param last the id that it ended with; absent where it was the last page, and the next walk begins
     */
    Walking seen(String who, String before, @Nullable String last, long items, List<Violation> found, Instant now) {
        if (!isBy(who) || !after.equals(before)) {
            return this;
        }
        var more = doing.seen(items, found);
        return last == null
                ? new Walking(Walk.begun(now), "", more.ended(now), who, now.plus(LEASE))
                : new Walking(more, last, finished, who, now.plus(LEASE));
    }
}
