package orderdesk.insight.figures.domain;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Counts orders in groups; by operator, each one's work is his own, whoever read the order back. */
public final class Totals {

    private final Grouping by;
    private final Period.Zones zones;
    private final OpenTime open;
    private final Rates rates;
    private final SortedMap<String, Tally> groups = new TreeMap<>();

    public Totals(Grouping by, Period.Zones zones, OpenTime open, Rates rates) {
        this.by = by;
        this.zones = zones;
        this.open = open;
        this.rates = rates;
    }

    public void add(Passage passage) {
        var zone = zones.of(passage.shop());
        var group = group(by.key(passage, zone));
        group.add(passage, zone);
        passage.deeds()
                .forEach(deeds ->
                        (by == Grouping.OPERATOR ? group(deeds.operator()) : group).add(passage.shop(), deeds));
    }

    private Tally group(String key) {
        return groups.computeIfAbsent(key, _ -> new Tally(open, rates));
    }

    /** One row for each group that has orders, by its key. */
    public List<Figures> figures() {
        return groups.entrySet().stream()
                .map(group -> group.getValue().figures(group.getKey()))
                .toList();
    }
}
