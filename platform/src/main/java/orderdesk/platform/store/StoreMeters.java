package orderdesk.platform.store;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import orderdesk.platform.aggregate.protocol.Watch;

/** {@code orderdesk.store.*}. */
final class StoreMeters implements Watch {

    private final DistributionSummary combined;
    private final Counter lost;
    private final Counter unknown;
    private final Counter published;
    private final Counter refused;
    private final Counter later;
    private final Timer late;
    private final Counter failed;

    StoreMeters(MeterRegistry meters) {
        combined = DistributionSummary.builder("orderdesk.store.writes")
                .description("Writes, and commands that each of them served")
                .register(meters);
        lost = counter(meters, "races.lost", "Writes that found another revision");
        unknown = counter(meters, "outcomes.unknown", "Writes that were submitted again because nobody knew");
        published = counter(meters, "published", "Times that all of an aggregate's events were acknowledged");
        refused = counter(meters, "unpublished", "Times that the broker did not acknowledge an event");
        later = counter(meters, "later", "Events left to the alarm, because too many were on their way");
        late = Timer.builder("orderdesk.store.alarms.late")
                .description("How long after its deadline an aggregate was woken")
                .publishPercentileHistogram()
                .register(meters);
        failed = counter(meters, "alarms.failed", "Aggregates that could not be woken");
    }

    private static Counter counter(MeterRegistry meters, String name, String description) {
        return Counter.builder("orderdesk.store." + name)
                .description(description)
                .register(meters);
    }

    @Override
    public void wrote(int commands) {
        combined.record(commands);
    }

    @Override
    public void lostRace() {
        lost.increment();
    }

    @Override
    public void outcomeUnknown() {
        unknown.increment();
    }

    @Override
    public void acknowledged() {
        published.increment();
    }

    @Override
    public void notAcknowledged() {
        refused.increment();
    }

    @Override
    public void leftForLater() {
        later.increment();
    }

    @Override
    public void woke(Duration after) {
        late.record(after);
    }

    @Override
    public void wakingFailed() {
        failed.increment();
    }
}
