package orderdesk.inventory.warehouse;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import orderdesk.inventory.warehouse.domain.AnswerTimes;

/** {@code orderdesk.warehouse.answers}, with whether the answer came while the customer was on the line. */
public final class MeteredTimes implements AnswerTimes {

    private final Timer inTime;
    private final Timer late;

    public MeteredTimes(MeterRegistry meters) {
        inTime = timer(meters, true);
        late = timer(meters, false);
    }

    @Override
    public void answered(Duration after, boolean wasInTime) {
        (wasInTime ? inTime : late).record(after);
    }

    private static Timer timer(MeterRegistry meters, boolean wasInTime) {
        return Timer.builder("orderdesk.warehouse.answers")
                .description("How long the warehouse took to answer an urgent question")
                .tag("in.time", Boolean.toString(wasInTime))
                .publishPercentileHistogram()
                .register(meters);
    }
}
