package orderdesk.callback.telephony.domain;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Times of which some are not known. */
final class Times {

    private Times() {}

    static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    static @Nullable Instant earliest(@Nullable Instant one, @Nullable Instant other) {
        return one == null ? other : other == null ? one : earlier(one, other);
    }

    static @Nullable Instant latest(@Nullable Instant one, @Nullable Instant other) {
        return one == null ? other : other == null || one.isAfter(other) ? one : other;
    }

    /** Never less than nothing: the clocks of two machines of one exchange may differ. */
    static Duration between(Instant from, Instant to) {
        return to.isBefore(from) ? Duration.ZERO : Duration.between(from, to);
    }
}
