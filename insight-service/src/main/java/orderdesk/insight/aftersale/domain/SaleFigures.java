package orderdesk.insight.aftersale.domain;

import org.jspecify.annotations.Nullable;

/**
 * How fast customers with a trouble had their answer and their money. A share is given by its two counts, so that groups
 * can be added up.
 *
 * @param key the group: a shop, a kind, a person, a day
 */
public record SaleFigures(String key, Decisions decisions, Refunds refunds) {

    /**
     * Answers, of cases that were opened in the time that is asked about.
     *
     * @param inTime of those that were decided (R111)
     * @param undecidedLate of those that were not, whose handling time is over
     * @param toDecision from the opening to the answer
     */
    public record Decisions(
            int opened,
            int decided,
            int inTime,
            int undecided,
            int undecidedLate,
            @Nullable TimeTaken toDecision) {}

    /**
     * Money, of refunds that finance was asked for in the time that is asked about (R035).
     *
     * @param inTime of those that were paid, by the day that was said and by the law's
     * @param owedLate of those that were not, whose day is over
     * @param toRefund from when finance was asked until it was paid
     * @param sinceDemand from when the customer came with it until it was paid
     */
    public record Refunds(
            int asked,
            int paid,
            int inTime,
            int owed,
            int owedLate,
            @Nullable TimeTaken toRefund,
            @Nullable TimeTaken sinceDemand) {}

    /**
     * In whole seconds. A percentile is the value of the nearest rank: a time that was really taken.
     *
     * @param ninetieth nine of ten took no longer
     */
    public record TimeTaken(int cases, long mean, long median, long ninetieth, long longest) {}
}
