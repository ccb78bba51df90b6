package orderdesk.notification.message.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import orderdesk.platform.Decision;

/**
 * Whether and when a shop writes one kind of message.
 *
 * @param wanted the shop sends it at all
 * @param shift from its cause to when it is due; of a reminder, from when it is due to what it reminds of
 */
public record Timing(Kind kind, boolean wanted, Duration shift, String by, Instant at) {

    public static final Duration SHIFT_MAX = Duration.ofDays(3);

    /** The same again is no change. */
    public static Decision<Timing, TimingChanged> changed(
            Optional<Timing> known, Kind kind, boolean wanted, Duration shift, String by, Instant now) {
        if (known.filter(old -> old.wanted == wanted && old.shift.equals(shift)).isPresent()) {
            return Decision.of(known.get());
        }
        return Decision.of(new Timing(kind, wanted, shift, by, now), new TimingChanged(wanted, shift, by, now));
    }

    /** Kept as history; nobody else is told. */
    public record TimingChanged(boolean wanted, Duration shift, String by, Instant at) {}
}
