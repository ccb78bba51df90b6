package orderdesk.insight.calls.domain;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import orderdesk.insight.figures.domain.Grouping;
import orderdesk.insight.figures.domain.OpenTime;
import orderdesk.insight.figures.domain.Period;

/** Counts calls in groups. */
public final class CallTotals {

    private final Grouping by;
    private final Period.Zones zones;
    private final WrapUps wrapUps;
    private final OpenTime open;
    private final ChatTime chats = new ChatTime();
    private final SortedMap<String, CallTally> groups = new TreeMap<>();

    public CallTotals(Grouping by, Period.Zones zones, WrapUps wrapUps, OpenTime open) {
        this.by = by;
        this.zones = zones;
        this.wrapUps = wrapUps;
        this.open = open;
    }

    /** Some of the calls. */
    public void add(List<PhoneCall> calls, Channels channels, Reached reached) {
        for (var call : calls) {
            var key = by.key(call.shop(), channels.of(call), call.operator(), call.beganAt(), zones.of(call.shop()));
            group(key).add(call, reached.never(call), wrapUps.after(call));
        }
    }

    /** Some of the calls that were owed; by operator, what each did for one is his own, whoever settled it. */
    public void add(List<OwedCall> calls, Channels channels) {
        for (var call : calls) {
            var key = by.key(call.shop(), channels.of(call), call.operator(), call.openedAt(), zones.of(call.shop()));
            group(key).add(call);
            chats.add(key, call);
            call.done()
                    .forEach((who, done) ->
                            group(by == Grouping.OPERATOR ? who : key).add(done));
        }
    }

    private CallTally group(String key) {
        return groups.computeIfAbsent(key, _ -> new CallTally(open));
    }

    /** One row for each group that has calls, by its key; asked for once, when all are added. */
    public List<CallFigures> figures() {
        chats.byGroup().forEach((key, taken) -> group(key).chatted(taken));
        return groups.entrySet().stream()
                .map(group -> group.getValue().figures(group.getKey()))
                .toList();
    }
}
