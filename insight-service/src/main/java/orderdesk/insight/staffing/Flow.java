package orderdesk.insight.staffing;

import java.time.Duration;

/**
 * Work that comes at random moments (Poisson) and takes a random, exponentially distributed time.
 *
 * @param perHour how much comes in an hour on average
 * @param handling what one piece takes on average, wrap-up included
 */
public record Flow(double perHour, Duration handling) {

    public Flow {
        if (perHour < 0 || !handling.isPositive()) {
            throw new IllegalArgumentException("Nothing comes less often than never, and nothing is done in no time");
        }
    }

    /** Hours of work that come in an hour, in Erlang. */
    public double load() {
        return perHour * seconds(handling) / 3600;
    }

    /** Pieces that one operator does in a second. */
    double served() {
        return 1 / seconds(handling);
    }

    static double seconds(Duration length) {
        return length.toMillis() / 1000.0;
    }
}
