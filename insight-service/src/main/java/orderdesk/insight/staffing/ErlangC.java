package orderdesk.insight.staffing;

import java.time.Duration;

/** Erlang's second formula (M/M/n): whoever waits, waits for ever. */
public record ErlangC(Flow flow) implements QueueModel {

    @Override
    public Staffed with(int operators, Duration within) {
        var load = flow.load();
        if (load >= operators) {
            return new Staffed(operators, 0, 1, 0, Double.POSITIVE_INFINITY, 1);
        }
        var waits = waits(load, operators);
        var spare = (operators - load) * flow.served();
        return new Staffed(
                operators,
                1 - waits * Math.exp(-spare * Flow.seconds(within)),
                waits,
                0,
                waits / spare,
                load / operators);
    }

    /** By the recursion of Erlang's first formula, which stays between 0 and 1 for any load. */
    private static double waits(double load, int operators) {
        var blocked = 1.0;
        for (var each = 1; each <= operators; each++) {
            blocked = load * blocked / (each + load * blocked);
        }
        var busy = load / operators;
        return blocked / (1 - busy * (1 - blocked));
    }
}
