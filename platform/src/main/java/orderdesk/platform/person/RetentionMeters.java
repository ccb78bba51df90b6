package orderdesk.platform.person;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** What was forgotten after its term, and how old the oldest is that was not. */
final class RetentionMeters {

    private static final String COLLECTION = "collection";

    private final MeterRegistry meters;
    private final Map<String, AtomicLong> oldest = new ConcurrentHashMap<>();

    RetentionMeters(MeterRegistry meters) {
        this.meters = meters;
    }

    void forgotten(String collection) {
        meters.counter("orderdesk.retention.forgotten", COLLECTION, collection).increment();
    }

    void failed(String collection) {
        meters.counter("orderdesk.retention.failed", COLLECTION, collection).increment();
    }

    /** @param age of the oldest that is still personal, open or not; zero where there is none */
    void oldest(String collection, Duration age) {
        oldest.computeIfAbsent(collection, this::gauge).set(age.toSeconds());
    }

    private AtomicLong gauge(String collection) {
        var seconds = new AtomicLong();
        meters.gauge("orderdesk.retention.oldest.seconds", Tags.of(COLLECTION, collection), seconds);
        return seconds;
    }
}
