package orderdesk.insight.calls.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Makes stretches of time out of what operators turned to. */
public final class Stays {

    private Stays() {}

    /**
     * Each operator's in each shop, in their order; what is said twice is one stretch.
     *
     * @param until the end of what is known
     */
    public static List<Stay> of(List<Turn> turns, Instant until) {
        Map<String, List<Turn>> each = turns.stream()
                .collect(Collectors.groupingBy(
                        turn -> turn.shop() + "/" + turn.operator(), TreeMap::new, Collectors.toList()));
        var stays = new ArrayList<Stay>();
        each.values().forEach(its -> stays.addAll(ofOne(its, until)));
        return stays;
    }

    private static List<Stay> ofOne(List<Turn> turns, Instant until) {
        var ordered = turns.stream()
                .sorted(Comparator.comparing(Turn::at).thenComparing(Turn::sequence))
                .toList();
        var stays = new ArrayList<Stay>();
        for (var turn : ordered) {
            var last = stays.isEmpty() ? null : stays.getLast();
            if (last != null && last.presence() == turn.presence()) {
                continue;
            }
            if (last != null) {
                stays.removeLast();
                stays.add(new Stay(last.shop(), last.operator(), last.presence(), last.from(), turn.at(), true));
            }
            stays.add(new Stay(turn.shop(), turn.operator(), turn.presence(), turn.at(), until, false));
        }
        return stays;
    }
}
