package orderdesk.order.domain.safe;

/**
 * Parcels that came back of those that a rule confirmed, beside those of the same kind whose customers were called.
 *
 * @param byRule with a result
 * @param byRuleCameBack refused or returned
 * @param called with a result
 */
public record Comparison(int byRule, int byRuleCameBack, int called, int calledCameBack) {

    /** So unlikely must the difference be, were there none. */
    public static final double LEVEL = 0.05;

    /** @param resultsMin of each kind */
    public boolean isWorse(int resultsMin) {
        return byRule >= resultsMin && called >= resultsMin && chance() < LEVEL;
    }

    /**
     * Fisher's exact test, one-sided: how likely as many or more of what came back are the rule's, were both alike. 1
     * where nothing came back.
     */
    public double chance() {
        var cameBack = byRuleCameBack + calledCameBack;
        var logs = factorials(byRule + called);
        var sum = 0.0;
        for (var i = Math.max(byRuleCameBack, cameBack - called); i <= Math.min(cameBack, byRule); i++) {
            sum += Math.exp(
                    ways(logs, byRule, i) + ways(logs, called, cameBack - i) - ways(logs, byRule + called, cameBack));
        }
        return Math.min(1, sum);
    }

    /** For whoever asks why a rule was switched off. */
    public String inWords() {
        return "%d of %d came back, of those called %d of %d; by chance %.4f"
                .formatted(byRuleCameBack, byRule, calledCameBack, called, chance());
    }

    /** The logarithm of how many ways there are to take some of several. */
    private static double ways(double[] logs, int of, int some) {
        return logs[of] - logs[some] - logs[of - some];
    }

    /** Logarithms of the factorials of 0 to this. */
    private static double[] factorials(int last) {
        var logs = new double[last + 1];
        for (var i = 2; i <= last; i++) {
            logs[i] = logs[i - 1] + Math.log(i);
        }
        return logs;
    }
}
