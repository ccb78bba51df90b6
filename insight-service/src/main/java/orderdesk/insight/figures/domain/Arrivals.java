package orderdesk.insight.figures.domain;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.function.BiFunction;
import orderdesk.contracts.shared.ShopId;

/**
 * When work came in which somebody has to talk, and what it took: orders that the desk calls about, calls that customers
 * make, and calls that are owed. What comes while nobody may be called is work of the next opening.
 */
public final class Arrivals {

    private final int[] byHour = new int[24];
    private final int[] callsByHour = new int[24];
    private final ZoneId zone;
    private final double days;
    private final BiFunction<ShopId, Instant, Instant> callable;
    private Duration handling = Duration.ZERO;
    private Duration talked = Duration.ZERO;
    private int handled;
    private int talks;

    /**
     * Of a period, none yet.
     *
     * @param callable when a shop's customers may be called first from an instant on
     */
    public Arrivals(Period period, BiFunction<ShopId, Instant, Instant> callable) {
        this.callable = callable;
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
            byHour[hour(callable.apply(passage.shop(), placedAt))]++;
        }
    }

    /** A customer called, whatever the hour. */
    public void call(Instant at) {
        callsByHour[hour(at)]++;
    }

    /** A call came to be owed. */
    public void owed(ShopId shop, Instant at) {
        callsByHour[hour(callable.apply(shop, at))]++;
    }

    /** A talk that was of no order took so long, wrap-up included. */
    public void talk(Duration length) {
        talked = talked.plus(length);
        talks++;
    }

    private int hour(Instant placedAt) {
        return placedAt.atZone(zone).getHour();
    }

    /**
     * How many orders are work of this hour of a day on average.
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

    /** How many calls, those of customers and those that are owed, this hour of a day has on average. */
    public double callsPerDay(int hour) {
        return callsByHour[hour] / days;
    }

    /** Talks that have been measured. */
    public int talks() {
        return talks;
    }

    /** What a talk took on average; zero where none was measured. */
    public Duration talk() {
        return talks == 0 ? Duration.ZERO : talked.dividedBy(talks);
    }
}
