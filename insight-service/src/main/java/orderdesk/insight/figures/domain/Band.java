package orderdesk.insight.figures.domain;

/**
 * Between which bounds a share really is, with a confidence of 95 %: Wilson's score interval, which holds for few
 * cases and for shares near 0 and 1 as well.
 */
public record Band(double low, double high) {

    /** The normal distribution's quantile for 95 %, two-sided. */
    private static final double Z = 1.959964;

    /** @return all of 0 to 1 where nothing was tried */
    public static Band of(int successes, int tries) {
        if (tries == 0) {
            return new Band(0, 1);
        }
        double share = (double) successes / tries;
        double square = Z * Z / tries;
        double middle = share + square / 2;
        double half = Z * Math.sqrt(share * (1 - share) / tries + square / tries / 4);
        return new Band(Math.max(0, (middle - half) / (1 + square)), Math.min(1, (middle + half) / (1 + square)));
    }
}
