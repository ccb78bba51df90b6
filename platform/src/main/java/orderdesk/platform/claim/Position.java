package orderdesk.platform.claim;

import java.time.Instant;

/**
 * Where work stands in the order of work: class, then rank, then trigger, then id.
 *
 * @param workClass a lower class never waits for a higher one
 */
public record Position(int workClass, Instant rank, Instant trigger, String id) implements Comparable<Position> {

    public static final Position LAST = new Position(Integer.MAX_VALUE, Instant.MAX, Instant.MAX, "");

    @Override
    public int compareTo(Position other) {
        var byClass = Integer.compare(workClass, other.workClass);
        var byRank = byClass != 0 ? byClass : rank.compareTo(other.rank);
        var byTrigger = byRank != 0 ? byRank : trigger.compareTo(other.trigger);
        return byTrigger != 0 ? byTrigger : id.compareTo(other.id);
    }
}
