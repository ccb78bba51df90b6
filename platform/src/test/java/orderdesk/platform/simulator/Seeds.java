package orderdesk.platform.simulator;

import java.util.EnumMap;
import java.util.Map;
import orderdesk.platform.simulator.Simulation.Result;

/** What came of some seeds, added up; written and read as one line between processes. */
final class Seeds {

    private final Map<Faults.Kind, Integer> shown = new EnumMap<>(Faults.Kind.class);
    private int count;
    private long steps;

    void add(Result result) {
        count++;
        steps += result.steps();
        result.shown().forEach((kind, times) -> shown.merge(kind, times, Integer::sum));
    }

    /** @param line as {@link #toString} wrote it */
    void add(String line) {
        var words = line.split(" ");
        count += Integer.parseInt(words[0]);
        steps += Long.parseLong(words[1]);
        for (var i = 2; i < words.length; i += 2) {
            shown.merge(Faults.Kind.valueOf(words[i]), Integer.parseInt(words[i + 1]), Integer::sum);
        }
    }

    Simulation.Report report() {
        return new Simulation.Report(count, steps, shown);
    }

    @Override
    public String toString() {
        var line = new StringBuilder("%d %d".formatted(count, steps));
        shown.forEach((kind, times) ->
                line.append(' ').append(kind.name()).append(' ').append(times));
        return line.toString();
    }
}
