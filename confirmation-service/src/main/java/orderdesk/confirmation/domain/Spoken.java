package orderdesk.confirmation.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A parameter that was read back and ticked.
 *
 * @param value fingerprint of what was spoken: the tick falls as soon as the order says something else
 * @param offsetMillis where in the recording, in milliseconds
 */
public record Spoken(
        String id, String value, Instant at, @Nullable Long offsetMillis) {}
