package orderdesk.platform.aggregate.protocol;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import orderdesk.platform.aggregate.port.Databases;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Compares this machine's clock with the database's, the one clock that all instances share. */
public final class ClockCheck {

    private static final Logger log = LoggerFactory.getLogger(ClockCheck.class);

    private static final Duration KNOWN_FOR = Duration.ofSeconds(1);

    private final Databases databases;
    private final Clock clock;
    private volatile Instant asked = Instant.MIN;
    private volatile Duration skew = Duration.ZERO;
    private volatile boolean trusted = true;

    ClockCheck(Databases databases, Clock clock) {
        this.databases = databases;
        this.clock = clock;
    }

    /**
     * Asks once a second, whoever wants to know; a clock that was set meanwhile, at once.
     *
     * @throws orderdesk.platform.aggregate.StoreUnavailable when the database cannot be asked
     */
    boolean isTrusted() {
        var before = clock.instant();
        if (!before.isBefore(asked) && before.isBefore(asked.plus(KNOWN_FOR))) {
            return trusted;
        }
        var there = databases.now();
        var after = clock.instant();
        if (there.isBefore(before)) {
            skew = Duration.between(there, before);
        } else {
            skew = there.isAfter(after) ? Duration.between(after, there) : Duration.ZERO;
        }
        var now = skew.compareTo(Limits.CLOCK_SKEW_MAX) <= 0;
        if (trusted != now) {
            trusted = now;
            log.warn("The clock is {} off the database's: alarms {}", skew, now ? "go on" : "stop");
        }
        asked = after;
        return now;
    }

    /** As of the last look. */
    public boolean wasTrusted() {
        return trusted;
    }

    /** How far the clocks are certainly apart, as of the last look. */
    public Duration skew() {
        return skew;
    }
}
