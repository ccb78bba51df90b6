package orderdesk.platform.inbox;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import orderdesk.platform.inbox.port.Arrived;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What became of the events: one line in the log and one count each, without a word of their content. Meters:
 * {@code orderdesk.inbox.events} by group and outcome.
 */
public final class Outcomes {

    private static final Logger LOG = LoggerFactory.getLogger("orderdesk.inbox");

    private final MeterRegistry meters;
    private final Clock clock;
    private final Map<String, Instant> oldest = new ConcurrentHashMap<>();

    public Outcomes(MeterRegistry meters, Clock clock) {
        this.meters = meters;
        this.clock = clock;
    }

    /**
     * How long the oldest event of a group has waited, in seconds: one in hand, or one that the broker tells of.
     *
     * @param told by the broker; not a number where it does not say
     */
    double longest(String group, double told) {
        var inHand = lag(group).toMillis() / 1e3;
        return inHand > 0 && !(told > inHand) ? inHand : told;
    }

    /** The age of the oldest event in hand: it grows while a batch waits for the database. */
    Duration lag(String group) {
        var since = oldest.get(group);
        return since == null ? Duration.ZERO : Duration.between(since, clock.instant());
    }

    void started(String group, List<Arrived> batch) {
        batch.stream()
                .map(Arrived::appended)
                .min(Instant::compareTo)
                .ifPresent(first -> oldest.merge(group, first, (a, b) -> a.isBefore(b) ? a : b));
    }

    void finished(String group) {
        oldest.remove(group);
    }

    void applied(String group, Received<?> received) {
        count(group, "applied");
        LOG.info("{} {} {} of {}", group, received.event().getClass().getSimpleName(), received.id(), received.shop());
    }

    void skipped(String group, Arrived record) {
        count(group, "skipped");
        LOG.info("{} skipped {}: this build does not know its type", group, record);
    }

    void followed(String group, Arrived record) {
        count(group, "followed");
        LOG.warn("{} {} waits behind a parked event", group, record);
    }

    void poisoned(String group, Arrived record, Poison poison) {
        count(group, "poisoned");
        LOG.error("{} cannot apply {}, its aggregate is parked: {}", group, record, poison.trace());
    }

    void setAside(String group, Arrived record) {
        count(group, "set-aside");
        LOG.warn("{} set {} aside, never to be applied", group, record);
    }

    void released(String group, String subject) {
        LOG.info("{} {} is not parked any more", group, subject);
    }

    private void count(String group, String outcome) {
        meters.counter("orderdesk.inbox.events", "group", group, "outcome", outcome)
                .increment();
    }
}
