package orderdesk.insight.figures.domain;

import java.time.ZoneId;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Counts orders in groups. */
public final class Totals {

    private final Grouping by;
    private final ZoneId zone;
    private final SortedMap<String, Tally> groups = new TreeMap<>();

    public Totals(Grouping by, ZoneId zone) {
        this.by = by;
        this.zone = zone;
    }

    public void add(Passage passage) {
        groups.computeIfAbsent(by.key(passage, zone), _ -> new Tally()).add(passage);
    }

    /** One row for each group that has orders, by its key. */
    public List<Figures> figures() {
        return groups.entrySet().stream()
                .map(group -> group.getValue().figures(group.getKey()))
                .toList();
    }
}
