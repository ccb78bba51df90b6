package orderdesk.notification.ask.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import orderdesk.platform.Decision;

/**
 * How often somebody asked, or was asked about, in the last minutes: right or wrong, so that counting tells nothing.
 *
 * @param since when the window began
 */
public record Tries(int count, Instant since) {

    public static final Duration WINDOW = Duration.ofMinutes(10);

    public static Tries none(Instant now) {
        return new Tries(0, now);
    }

    public Decision<Tries, Nothing> one(Instant now) {
        return Decision.of(isOver(now) ? new Tries(1, now) : new Tries(count + 1, since));
    }

    /** How long he has to wait; nothing while he may ask. */
    public Optional<Duration> wait(int limit, Instant now) {
        return count < limit || isOver(now) ? Optional.empty() : Optional.of(Duration.between(now, since.plus(WINDOW)));
    }

    private boolean isOver(Instant now) {
        return !now.isBefore(since.plus(WINDOW));
    }

    /** None is announced. */
    public record Nothing() {}
}
