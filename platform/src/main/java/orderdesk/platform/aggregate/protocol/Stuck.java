package orderdesk.platform.aggregate.protocol;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Since when events wait that nobody publishes right now. The alarm tries each of them every ten seconds, so what was
 * not seen to fail for three times as long has been published.
 */
final class Stuck {

    private static final Duration FORGOTTEN_AFTER = Limits.PUBLISHED_WITHIN.multipliedBy(3);

    private final Clock clock;
    private @Nullable Instant since;
    private @Nullable Instant seen;

    Stuck(Clock clock) {
        this.clock = clock;
    }

    synchronized void see(Instant oldest) {
        seen = clock.instant();
        since = Assembly.earlier(since, oldest);
    }

    synchronized Optional<Instant> since() {
        if (seen != null && seen.plus(FORGOTTEN_AFTER).isBefore(clock.instant())) {
            since = null;
            seen = null;
        }
        return Optional.ofNullable(since);
    }
}
