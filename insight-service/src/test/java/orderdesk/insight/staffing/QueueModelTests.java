package orderdesk.insight.staffing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QueueModelTests {

    private static final Duration TWENTY_SECONDS = Duration.ofSeconds(20);
    private static final Offset<Double> EXACT = within(1e-6);

    /** 100 calls in half an hour of three minutes each: the example of PyPI's pyworkforce and of CRAN's ErlangC. */
    @Test
    void erlangCGivesWhatOthersPublish() {
        var staffed = new ErlangC(new Flow(200, Duration.ofMinutes(3))).needed(0.8, TWENTY_SECONDS);

        assertThat(staffed.operators()).isEqualTo(14);
        assertThat(staffed.inTime()).isCloseTo(0.8883500191794669, EXACT);
        assertThat(staffed.waits()).isCloseTo(0.1741319335950498, EXACT);
        assertThat(staffed.occupancy()).isCloseTo(0.7142857142857143, EXACT);
        assertThat(staffed.meanWaitSeconds()).isCloseTo(7.83593701177724, EXACT);
    }

    /**
     * The share that waits, by load and operators: of one and two operators by the closed forms of the textbooks (Gross,
     * Shortle, Thompson, Harris, Fundamentals of Queueing Theory: load; 2r²/(1+r), r half the load), of many as another
     * implementation's tests give them to four digits.
     */
    @ParameterizedTest
    @CsvSource({
        "0.2, 1, 0.2",
        "0.5, 1, 0.5",
        "0.9, 1, 0.9",
        "0.5, 2, 0.1",
        "1.0, 2, 0.333333",
        "1.5, 2, 0.642857",
        "1.8, 2, 0.852632",
        "123, 132, 0.3211",
        "12345, 12421, 0.3812"
    })
    void erlangCGivesWhatTablesSay(double load, int operators, double waits) {
        var hour = new Flow(load, Duration.ofHours(1));

        assertThat(new ErlangC(hour).with(operators, TWENTY_SECONDS).waits()).isCloseTo(waits, within(0.00005));
    }

    /** Half an hour is no answer for whoever is on the line: more operators are needed than for orders of the same work. */
    @Test
    void callersAreAnsweredByWhomTheOrdersLeaveFree() {
        var crew = new Crew(0.8, Duration.ofMinutes(30), TWENTY_SECONDS, null);
        var calls = new Work(200, Duration.ofMinutes(3));
        var orders = new Work(50, Duration.ofMinutes(6));

        assertThat(crew.needed(Work.NONE, calls).orElseThrow().all().operators())
                .isEqualTo(14); // as published
        assertThat(crew.needed(calls, Work.NONE).orElseThrow().all().operators())
                .isEqualTo(11);
        var both = crew.needed(orders, calls).orElseThrow();
        assertThat(both.all().operators()).isEqualTo(19); // five Erlang of orders beside them
        assertThat(both.callers())
                .isEqualTo(new ErlangC(new Flow(200, Duration.ofMinutes(3))).with(14, TWENTY_SECONDS));
        assertThat(crew.needed(Work.NONE, Work.NONE)).isEmpty();
    }

    @Test
    void patienceIsOfCallersOnly() {
        var calls = new Work(200, Duration.ofMinutes(3));
        var patient = new Crew(0.8, Duration.ofMinutes(30), TWENTY_SECONDS, null);
        var impatient = new Crew(0.8, Duration.ofMinutes(30), TWENTY_SECONDS, Duration.ofMinutes(1));

        assertThat(impatient.needed(Work.NONE, calls).orElseThrow().all().operators())
                .isLessThan(14);
        assertThat(impatient.needed(calls, Work.NONE)).isEqualTo(patient.needed(calls, Work.NONE));
    }

    /** Mandelbaum and Zeltyn's example: 48 calls a minute of a minute each, 50 agents, patience of two minutes. */
    @Test
    void erlangAGivesWhatItsPaperPublishes() {
        var flow = new Flow(48 * 60, Duration.ofMinutes(1));

        var impatient = new ErlangA(flow, Duration.ofMinutes(2)).with(50, TWENTY_SECONDS);
        var patient = new ErlangC(flow).with(50, TWENTY_SECONDS);

        assertThat(patient.meanWaitSeconds()).isCloseTo(20.8, within(0.1));
        assertThat(patient.occupancy()).isCloseTo(0.96, EXACT);
        assertThat(impatient.abandoned()).isCloseTo(0.031, within(0.0005));
        assertThat(impatient.occupancy()).isCloseTo(0.93, within(0.005));
    }

    @ParameterizedTest
    @CsvSource({"60, 180, 3, 120, 20", "60, 180, 5, 60, 30", "120, 240, 8, 300, 1800", "10, 60, 1, 20, 5"})
    void erlangAAgreesWithAQueueThatIsPlayed(double perHour, int handling, int operators, int patience, int wanted) {
        var flow = new Flow(perHour, Duration.ofSeconds(handling));
        var played = Played.of(perHour / 3600, handling, operators, patience, wanted);

        var staffed = new ErlangA(flow, Duration.ofSeconds(patience)).with(operators, Duration.ofSeconds(wanted));

        assertThat(staffed.inTime()).isCloseTo(played.inTime(), within(0.01));
        assertThat(staffed.waits()).isCloseTo(played.waits(), within(0.01));
        assertThat(staffed.abandoned()).isCloseTo(played.abandoned(), within(0.01));
        assertThat(staffed.occupancy()).isCloseTo(played.occupancy(), within(0.01));
        assertThat(staffed.meanWaitSeconds()).isCloseTo(played.meanWaitSeconds(), within(0.02 * patience));
    }

    @Test
    void whoNeverGivesUpMakesOneOfTheOther() {
        var flow = new Flow(200, Duration.ofMinutes(3));

        var endless = new ErlangA(flow, Duration.ofDays(10_000)).with(12, TWENTY_SECONDS);
        var erlangC = new ErlangC(flow).with(12, TWENTY_SECONDS);

        assertThat(endless.inTime()).isCloseTo(erlangC.inTime(), within(1e-4));
        assertThat(endless.meanWaitSeconds()).isCloseTo(erlangC.meanWaitSeconds(), within(0.01));
    }

    @Test
    void moreWorkThanHandsIsNeverInTime() {
        var flow = new Flow(200, Duration.ofMinutes(3));

        assertThat(new ErlangC(flow).with(10, TWENTY_SECONDS))
                .isEqualTo(new Staffed(10, 0, 1, 0, Double.POSITIVE_INFINITY, 1));
        assertThat(new ErlangC(flow).with(11, TWENTY_SECONDS).inTime()).isPositive();
        assertThat(new ErlangA(flow, Duration.ofMinutes(2))
                        .with(1, TWENTY_SECONDS)
                        .abandoned())
                .isBetween(0.89, 0.91);
    }

    @Test
    void nothingToDoIsDoneByOne() {
        var none = new Flow(0, Duration.ofMinutes(3));

        assertThat(new ErlangC(none).needed(0.99, TWENTY_SECONDS)).isEqualTo(new Staffed(1, 1, 0, 0, 0, 0));
        assertThat(new ErlangA(none, TWENTY_SECONDS).needed(0.99, TWENTY_SECONDS))
                .isEqualTo(new Staffed(1, 1, 0, 0, 0, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new Flow(-1, TWENTY_SECONDS));
        assertThatIllegalArgumentException().isThrownBy(() -> new Flow(1, Duration.ZERO));
    }

    @Test
    void theSearchEndsWhereNoDeskIsLargeEnough() {
        var flood = new Flow(1_000_000, Duration.ofMinutes(10));

        assertThat(new ErlangC(flood).needed(0.8, TWENTY_SECONDS).operators()).isEqualTo(QueueModel.OPERATORS_MAX);
        assertThat(new ErlangA(flood, Duration.ofMinutes(1)).needed(0.8, TWENTY_SECONDS))
                .satisfies(staffed -> assertThat(staffed.operators()).isEqualTo(QueueModel.OPERATORS_MAX))
                .satisfies(staffed -> assertThat(staffed.abandoned()).isCloseTo(0.994, within(0.001)));
    }

    /** The same queue, played call by call with drawn times. */
    private record Played(double inTime, double waits, double abandoned, double meanWaitSeconds, double occupancy) {

        private static final int CALLS = 300_000;

        static Played of(double arriving, double handling, int operators, double patience, double wanted) {
            var random = new Random(42);
            var free = new double[operators];
            var now = 0.0;
            double worked = 0;
            double waited = 0;
            int delayed = 0;
            int inTime = 0;
            int lost = 0;
            for (var call = 0; call < CALLS; call++) {
                now += drawn(random, 1 / arriving);
                Arrays.sort(free);
                var offered = Math.max(0, free[0] - now);
                var patient = drawn(random, patience);
                delayed += offered > 0 ? 1 : 0;
                waited += Math.min(offered, patient);
                if (patient < offered) {
                    lost++;
                    continue;
                }
                inTime += offered <= wanted ? 1 : 0;
                var work = drawn(random, handling);
                worked += work;
                free[0] = now + offered + work;
            }
            var all = (double) CALLS;
            return new Played(inTime / all, delayed / all, lost / all, waited / all, worked / now / operators);
        }

        private static double drawn(Random random, double mean) {
            return -mean * Math.log1p(-random.nextDouble());
        }
    }
}
