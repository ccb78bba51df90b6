package orderdesk.insight.staffing;

import java.time.Duration;

/**
 * Work that comes in an hour; none is work too.
 *
 * @param perHour pieces
 * @param each how long one takes
 */
public record Work(double perHour, Duration each) {

    public static final Work NONE = new Work(0, Duration.ZERO);

    /** None, where nothing comes or nobody has measured what it takes. */
    public static Work of(double perHour, Duration each) {
        return perHour == 0 || !each.isPositive() ? NONE : new Work(perHour, each);
    }

    /** Both together, each piece taking what they take on average. */
    public Work and(Work other) {
        var all = perHour + other.perHour;
        if (all == 0) {
            return NONE;
        }
        var millis = perHour * each.toMillis() + other.perHour * other.each.toMillis();
        return new Work(all, Duration.ofMillis(Math.max(1, Math.round(millis / all))));
    }

    /** Hours of work that come in an hour, in Erlang. */
    public double load() {
        return perHour == 0 ? 0 : flow().load();
    }

    boolean isNone() {
        return perHour == 0;
    }

    Flow flow() {
        return new Flow(perHour, each);
    }
}
