package orderdesk.insight.figures.domain;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** How many orders were confirmed, by how long their customers waited for the first contact. */
public final class Waits {

    /** Minutes at which a group ends; the last one is open, and behind it are those nobody has dialled. */
    private static final int[] ENDS = {5, 10, 15, 30, 60, 120};

    private final int[] orders = new int[ENDS.length + 2];
    private final int[] confirmed = new int[ENDS.length + 2];

    public void add(Passage passage) {
        if (!passage.isOwedACall() || passage.placedAt() == null) {
            return;
        }
        int group = group(passage);
        orders[group]++;
        confirmed[group] += passage.contact().confirmedAt() == null ? 0 : 1;
    }

    private static int group(Passage passage) {
        var attemptedAt = passage.contact().attemptedAt();
        if (attemptedAt == null || passage.placedAt() == null) {
            return ENDS.length + 1;
        }
        long minutes = Duration.between(passage.placedAt(), attemptedAt).toMinutes();
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
