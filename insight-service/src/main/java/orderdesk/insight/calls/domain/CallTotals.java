package orderdesk.insight.calls.domain;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import orderdesk.insight.figures.domain.Grouping;
import orderdesk.insight.figures.domain.Period;

/** Counts calls in groups. */
public final class CallTotals {

    private final Grouping by;
    private final Period.Zones zones;
    private final Channels channels;
    private final WrapUps wrapUps;
    private final Reached reached;
    private final SortedMap<String, CallTally> groups = new TreeMap<>();

    public CallTotals(Grouping by, Period.Zones zones, Channels channels, WrapUps wrapUps, Reached reached) {
        this.by = by;
        this.zones = zones;
        this.channels = channels;
        this.wrapUps = wrapUps;
        this.reached = reached;
    }

    public void add(PhoneCall call) {
        var key = by.key(call.shop(), channels.of(call), call.operator(), call.beganAt(), zones.of(call.shop()));
        group(key).add(call, reached.never(call), wrapUps.after(call));
    }

    public void add(OwedCall call) {
        group(by.key(call.shop(), channels.of(call), call.operator(), call.openedAt(), zones.of(call.shop())))
                .add(call);
    }

    private CallTally group(String key) {
        return groups.computeIfAbsent(key, _ -> new CallTally());
    }

    /** One row for each group that has calls, by its key. */
    public List<CallFigures> figures() {
        return groups.entrySet().stream()
                .map(group -> group.getValue().figures(group.getKey()))
                .toList();
    }
}
