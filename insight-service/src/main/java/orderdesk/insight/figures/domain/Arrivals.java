package orderdesk.insight.figures.domain;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/** When orders that the desk has to call about came, and what their calls took. */
public final class Arrivals {

    private final int[] byHour = new int[24];
    private final ZoneId zone;
    private final double days;
    private Duration handling = Duration.ZERO;
    private int handled;

    /** Of a period, none yet. */
    public Arrivals(Period period) {
        this.zone = period.zone();
        this.days = Duration.between(period.from(), period.until()).toMinutes() / (24.0 * 60);
    }

    public void add(Passage passage) {
        if (!passage.work().handling().isZero()) {
            handling = handling.plus(passage.work().handling());
            handled++;
        }
        var placedAt = passage.placedAt();
        if (passage.isOwedACall() && placedAt != null) {
            byHour[hour(placedAt)]++;
        }
    }

    private int hour(Instant placedAt) {
        return placedAt.atZone(zone).getHour();
    }

    /**
     * How many came in this hour of a day on average.
     *
     * @param hour 0 to 23 in the period's zone
     */
    public double perDay(int hour) {
        return byHour[hour] / days;
    }

    /** Orders whose work has been measured. */
    public int handled() {
        return handled;
    }

    /** What the work of an order took on average; zero where none was measured. */
    public Duration handling() {
        return handled == 0 ? Duration.ZERO : handling.dividedBy(handled);
    }
}
