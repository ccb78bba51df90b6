package orderdesk.insight.staffing;

import java.time.Duration;
import org.apache.commons.numbers.gamma.RegularizedBeta;

/**
 * Palm's formula (M/M/n+M): whoever waits gives up after a random, exponentially distributed time. Source: Mandelbaum
 * and Zeltyn, "The Palm/Erlang-A Queue, with Applications to Call Centers" (2005).
 *
 * @param patience after which one gives up on average
 */
public record ErlangA(Flow flow, Duration patience) implements QueueModel {

    /** States less likely than this beside the likeliest change nothing that is shown. */
    private static final double NEGLIGIBLE = 1e-13;

    private static final double LARGE = 1e200;

    @Override
    public Staffed with(int operators, Duration within) {
        var arriving = flow.perHour() / 3600;
        if (arriving == 0) {
            return new Staffed(operators, 1, 0, 0, 0, 0);
        }
        return new Walk(operators, arriving, within).staffed();
    }

    /** Goes through the states of the queue, each relative to the one in which all operators are busy and nobody waits. */
    private final class Walk {

        private final int operators;
        private final double arriving;
        private final double leaving;
        private final double serving;
        private final double givenUpWithin;
        private double scale = 1;
        private double atFull;
        private double all;
        private double busy;
        private double delayed;
        private double waiting;
        private double inTime;

        Walk(int operators, double arriving, Duration within) {
            this.operators = operators;
            this.arriving = arriving;
            this.leaving = 1 / Flow.seconds(patience);
            this.serving = operators * flow.served();
            this.givenUpWithin = -Math.expm1(-leaving * Flow.seconds(within));
            someAreFree();
            allAreBusy();
        }

        private void someAreFree() {
            var likely = 1.0;
            for (var working = operators; working > 0; working--) {
                likely = scaled(likely * working / flow.load());
                all += likely;
                busy += likely * (working - 1);
                inTime += likely;
            }
            atFull = 1.0 / scale;
        }

        private void allAreBusy() {
            var likely = atFull;
            for (var ahead = 0; likely > NEGLIGIBLE * all || arriving > serving + ahead * leaving; ahead++) {
                all += likely;
                busy += likely * operators;
                delayed += likely;
                waiting += likely * ahead;
                inTime += likely * begunInTime(ahead);
                likely = scaled(likely * arriving / (serving + (ahead + 1) * leaving));
            }
        }

        /** Only shares count: where a state becomes too likely to be written down, all of them are made smaller. */
        private double scaled(double likely) {
            if (likely < LARGE) {
                return likely;
            }
            scale *= LARGE;
            all /= LARGE;
            busy /= LARGE;
            delayed /= LARGE;
            waiting /= LARGE;
            inTime /= LARGE;
            return likely / LARGE;
        }

        /**
         * The chance of one with so many ahead: until he is first, the queue must lose one more than these, each of them
         * sooner the more there are; and he must not have given up himself.
         */
        private double begunInTime(int ahead) {
            var served = serving / leaving;
            return served / (served + ahead + 1) * RegularizedBeta.value(givenUpWithin, ahead + 1.0, served + 1);
        }

        Staffed staffed() {
            return new Staffed(
                    operators,
                    inTime / all,
                    delayed / all,
                    waiting / all * leaving / arriving,
                    waiting / all / arriving,
                    busy / all / operators);
        }
    }
}
