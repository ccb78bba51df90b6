package orderdesk.insight.figures.domain;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.function.BiFunction;
import orderdesk.contracts.shared.ShopId;

/**
 * When work came in which somebody has to talk, and what it took: orders that the desk calls about, calls that customers
 * make, and calls that are owed. What comes while nobody may be called is work of the next opening. Each hour of the day
 * is divided by how often it was in the period, so that a day that is not over counts no less and no more than others.
 */
public final class Arrivals {

    /** Of an hour that has only begun nothing is said: by one order in its first minutes it would be the busiest. */
    private static final double BEGUN_MIN = 0.25;

    private final double[] occurred = new double[24];
    private final int[] orders = new int[24];
    private final int[] callers = new int[24];
    private final int[] owed = new int[24];
    private final Period period;
    private final ZoneId zone;
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
        this.period = period;
        this.callable = callable;
        this.zone = period.zone();
        for (var at = period.from(); at.isBefore(period.until()); ) {
            var next =
                    at.atZone(zone).truncatedTo(ChronoUnit.HOURS).plusHours(1).toInstant();
            var end = next.isBefore(period.until()) ? next : period.until();
            occurred[hour(at)] += Duration.between(at, end).toMillis() / 3_600_000.0;
            at = end;
        }
    }

    /** An order, which may have been placed before the period and be work of its first opening. */
    public void add(Passage passage) {
        if (passage.placedAt() == null) {
            return;
        }
        var from = callable.apply(passage.shop(), passage.placedAt());
        if (!isIn(from)) {
            return;
        }
        if (!passage.work().handling().isZero()) {
            handling = handling.plus(passage.work().handling());
            handled++;
        }
        if (passage.isOwedACall()) {
            orders[hour(from)]++;
        }
    }

    /** A customer called, whatever the hour. */
    public void call(Instant at) {
        if (isIn(at)) {
            callers[hour(at)]++;
        }
    }

    /** A call came to be owed. */
    public void owed(ShopId shop, Instant at) {
        var from = callable.apply(shop, at);
        if (isIn(from)) {
            owed[hour(from)]++;
        }
    }

    /** A talk that was of no order took so long, wrap-up included. */
    public void talk(Duration length) {
        talked = talked.plus(length);
        talks++;
    }

    private boolean isIn(Instant at) {
        return !at.isBefore(period.from()) && at.isBefore(period.until());
    }

    private int hour(Instant at) {
        return at.atZone(zone).getHour();
    }

    private double each(int[] counted, int hour) {
        return occurred[hour] < BEGUN_MIN ? 0 : counted[hour] / occurred[hour];
    }

    /**
     * How many orders are work of this hour of a day on average.
     *
     * @param hour 0 to 23 in the period's zone
     */
    public double ordersIn(int hour) {
        return each(orders, hour);
    }

    /** How many customers call in this hour of a day on average. */
    public double callersIn(int hour) {
        return each(callers, hour);
    }

    /** How many calls that are owed are work of this hour of a day on average. */
    public double owedIn(int hour) {
        return each(owed, hour);
    }

    /** Orders whose work has been measured. */
    public int handled() {
        return handled;
    }

    /** What one order took on average; zero where none was measured. */
    public Duration handling() {
        return handled == 0 ? Duration.ZERO : handling.dividedBy(handled);
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
