package orderdesk.insight.figures.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How many orders were confirmed, by how long their customers waited for the first contact while they could be called.
 * An order that is not over yet says nothing; one that carries on another is no sale.
 */
public final class Waits {

    /** Minutes at which a group ends; the last one is open, and behind it are those nobody has dialled. */
    private static final int[] ENDS = {5, 10, 15, 30, 60, 120};

    /** The group of those nobody has dialled. */
    private static final int NEVER = ENDS.length + 1;

    private final int[] orders = new int[NEVER + 1];
    private final int[] confirmed = new int[NEVER + 1];
    private final OpenTime open;

    public Waits(OpenTime open) {
        this.open = open;
    }

    public void add(Passage passage) {
        if (counts(passage)) {
            var group = at(passage);
            orders[group]++;
            confirmed[group] += passage.contact().confirmedAt() == null ? 0 : 1;
        }
    }

    /** The key of the group that it is counted in, if in any. */
    public Optional<String> group(Passage passage) {
        return counts(passage) ? Optional.of(key(at(passage))) : Optional.empty();
    }

    private static boolean counts(Passage passage) {
        return passage.isOwedACall() && passage.isSale() && passage.placedAt() != null && isOver(passage);
    }

    private static boolean isOver(Passage passage) {
        return passage.end() != null || passage.contact().confirmedAt() != null;
    }

    private int at(Passage passage) {
        var attemptedAt = passage.contact().attemptedAt();
        if (attemptedAt == null || passage.placedAt() == null) {
            return NEVER;
        }
        long minutes =
                open.between(passage.shop(), passage.placedAt(), attemptedAt).toMinutes();
        int group = 0;
        while (group < ENDS.length && minutes >= ENDS[group]) {
            group++;
        }
        return group;
    }

    private static String key(int group) {
        return group == NEVER ? "never" : String.valueOf(from(group));
    }

    private static int from(int group) {
        return group == 0 ? 0 : ENDS[group - 1];
    }

    /** From the shortest wait to those nobody has dialled. */
    public List<Wait> groups() {
        var all = new ArrayList<Wait>();
        for (int group = 0; group < orders.length; group++) {
            all.add(new Wait(
                    key(group),
                    group == NEVER ? null : from(group),
                    group < ENDS.length ? ENDS[group] : null,
                    orders[group],
                    confirmed[group],
                    Band.of(confirmed[group], orders[group])));
        }
        return all;
    }
}
