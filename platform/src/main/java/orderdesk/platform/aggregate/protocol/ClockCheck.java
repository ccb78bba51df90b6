package orderdesk.platform.aggregate.protocol;

import java.time.Clock;
import java.time.Duration;
import orderdesk.platform.aggregate.port.Databases;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Compares this machine's clock with the database's, the one clock that all instances share. */
public final class ClockCheck {

    private static final Logger log = LoggerFactory.getLogger(ClockCheck.class);

    private final Databases databases;
    private final Clock clock;
    private volatile Duration skew = Duration.ZERO;
    private volatile boolean trusted = true;

    ClockCheck(Databases databases, Clock clock) {
        this.databases = databases;
        this.clock = clock;
    }

    /** @throws orderdesk.platform.aggregate.StoreUnavailable when the database cannot be asked */
    boolean isTrusted() {
        var before = clock.instant();
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
