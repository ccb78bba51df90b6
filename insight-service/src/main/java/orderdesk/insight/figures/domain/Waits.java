package orderdesk.insight.figures.domain;

import java.util.ArrayList;
import java.util.List;

/**
 * How many orders were confirmed, by how long their customers waited for the first contact while they could be called.
 * An order that is not over yet says nothing; one that carries on another is no sale.
 */
public final class Waits {

    /** Minutes at which a group ends; the last one is open, and behind it are those nobody has dialled. */
    private static final int[] ENDS = {5, 10, 15, 30, 60, 120};

    private final int[] orders = new int[ENDS.length + 2];
    private final int[] confirmed = new int[ENDS.length + 2];
    private final OpenTime open;

    public Waits(OpenTime open) {
        this.open = open;
    }

    public void add(Passage passage) {
        if (!passage.isOwedACall() || !passage.isSale() || passage.placedAt() == null || !isOver(passage)) {
            return;
        }
        int group = group(passage);
        orders[group]++;
        confirmed[group] += passage.contact().confirmedAt() == null ? 0 : 1;
    }

    private static boolean isOver(Passage passage) {
        return passage.end() != null || passage.contact().confirmedAt() != null;
    }

    private int group(Passage passage) {
        var attemptedAt = passage.contact().attemptedAt();
        if (attemptedAt == null || passage.placedAt() == null) {
            return ENDS.length + 1;
        }
        long minutes =
                open.between(passage.shop(), passage.placedAt(), attemptedAt).toMinutes();
        int group = 0;
        while (group < ENDS.length && minutes >= ENDS[group]) {
            group++;
        }
        return group;
    }

    /** From the shortest wait to those nobody has dialled. */
    public List<Wait> groups() {
        var all = new ArrayList<Wait>();
        for (int group = 0; group < orders.length; group++) {
            all.add(new Wait(
                    group == ENDS.length + 1 ? null : group == 0 ? 0 : ENDS[group - 1],
                    group < ENDS.length ? ENDS[group] : null,
                    orders[group],
                    confirmed[group],
                    Band.of(confirmed[group], orders[group])));
        }
        return all;
    }
}
