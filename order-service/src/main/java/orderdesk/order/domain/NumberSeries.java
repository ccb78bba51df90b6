package orderdesk.order.domain;

/**
 * How far one shop's order numbers have been leased.
 *
 * @param leased every number below was given to some instance; gaps are fine
 */
public record NumberSeries(long leased) {

    /** The first number is long enough to be read out as a number of a grown shop. */
    static final NumberSeries NEW = new NumberSeries(10_001);

    public static NumberSeries unused() {
        return NEW;
    }

    public NumberSeries lease(int numbers) {
        return new NumberSeries(leased + numbers);
    }
}
