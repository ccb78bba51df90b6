package orderdesk.order.crm;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The CRM does not answer, or wants to be left alone: the same may succeed later. */
public final class CrmAway extends RuntimeException {

    private final @Nullable Duration retryAfter;

    public CrmAway(String message, @Nullable Duration retryAfter, @Nullable Throwable cause) {
        super(message, cause);
        this.retryAfter = retryAfter;
    }

    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }
}
