package orderdesk.notification.webhook.domain;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What an endpoint did with a delivery. */
public sealed interface Reaction {

    int GONE = 410;

    /** 2xx: it answers for it now. */
    record Taken(int status) implements Reaction {}

    /** 410: it wants nothing any more. */
    record Gone() implements Reaction {}

    /** Its address is none that may be spoken to: inside our own network, or no address at all. */
    record Forbidden() implements Reaction {}

    /**
     * @param status absent where there was no answer
     * @param pause that it asked for by {@code Retry-After}
     */
    record Failed(@Nullable Integer status, @Nullable Duration pause) implements Reaction {}
}
