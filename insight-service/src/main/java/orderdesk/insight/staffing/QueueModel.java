package orderdesk.insight.staffing;

import java.time.Duration;

/** A queue before operators of equal skill, first come first served. */
public sealed interface QueueModel permits ErlangC, ErlangA {

    /** More than this work at no desk at the same time. */
    int OPERATORS_MAX = 1_000;

    /**
     * What this number of operators makes of it.
     *
     * @param within the time wanted from coming to being begun
     */
    Staffed with(int operators, Duration within);

    /**
     * The fewest operators with whom the share wanted is begun in time; the most there can be, where these are too few.
     *
     * @param share 0..1
     */
    default Staffed needed(double share, Duration within) {
        var few = 1;
        var many = OPERATORS_MAX;
        while (few < many) {
            var middle = (few + many) / 2;
            if (with(middle, within).inTime() < share) {
                few = middle + 1;
            } else {
                many = middle;
            }
        }
        return with(few, within);
    }
}
