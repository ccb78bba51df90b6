package orderdesk.callback.telephony.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import orderdesk.callback.telephony.domain.Notice.Recorded;
import org.jspecify.annotations.Nullable;

/**
 * A recording that the exchange keeps.
 *
 * @param id the provider's
 * @param beganAt absent where its beginning was not heard of
 * @param completedAt absent while it cannot be fetched yet
 */
public record Recording(
        String id, @Nullable Instant beganAt, @Nullable Instant completedAt) {

    static Recording of(Recorded news) {
        return new Recording(news.recording(), news.complete() ? null : news.at(), news.complete() ? news.at() : null);
    }

    Recording with(Recording other) {
        return new Recording(
                id, Times.earliest(beganAt, other.beganAt), Times.earliest(completedAt, other.completedAt));
    }

    boolean isComplete() {
        return completedAt != null;
    }

    /** Where in it something was said; exchanges that tell of the end only record from the answer on. */
    public Optional<Duration> offset(Call call, Instant at) {
        var began = beganAt == null ? call.answeredAt().orElse(call.beganAt()) : beganAt;
        return completedAt == null || at.isBefore(began) || at.isAfter(completedAt)
                ? Optional.empty()
                : Optional.of(Duration.between(began, at));
    }

    /** Nothing where its beginning was not heard of. */
    public Duration length() {
        return beganAt == null || completedAt == null ? Duration.ZERO : Times.between(beganAt, completedAt);
    }
}
