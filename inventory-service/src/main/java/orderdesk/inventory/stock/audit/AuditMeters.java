package orderdesk.inventory.stock.audit;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import orderdesk.platform.aggregate.StoreUnavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;

/** Walks on once a second, and exports what is wrong: {@code orderdesk.stock.violations}, by the last whole walk. */
public final class AuditMeters {

    private static final Logger LOG = LoggerFactory.getLogger(AuditMeters.class);

    private final StockAuditor auditor;
    private final Instant since;
    private final Clock clock;

    public AuditMeters(StockAuditor auditor, MeterRegistry meters, Clock clock) {
        this.auditor = auditor;
        this.clock = clock;
        this.since = clock.instant();
        Gauge.builder("orderdesk.stock.violations", this, AuditMeters::violations)
                .description("Items and holds that are not as they must be")
                .register(meters);
        Gauge.builder("orderdesk.stock.audit.age", this, AuditMeters::age)
                .description("Since all items were last looked at")
                .baseUnit("seconds")
                .register(meters);
    }

    @Scheduled(fixedDelay = 1_000)
    public void goOn() {
        try {
            auditor.step();
        } catch (StoreUnavailable e) {
            LOG.debug("The walk waits for the database", e);
        }
    }

    private double violations() {
        Walk walk = auditor.lastWalk();
        return walk == null ? 0 : walk.count();
    }

    private double age() {
        Walk walk = auditor.lastWalk();
        var at = walk == null || walk.endedAt() == null ? since : walk.endedAt();
        return Duration.between(at, clock.instant()).toMillis() / 1_000.0;
    }
}
