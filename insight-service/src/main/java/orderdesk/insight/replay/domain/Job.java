package orderdesk.insight.replay.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import orderdesk.contracts.shared.ShopId;
import org.jspecify.annotations.Nullable;

/**
 * Work that came to the desk once, and comes again in a replay.
 *
 * @param at from when on somebody could begin it
 * @param work how long it keeps an operator
 * @param patience how long a caller waits; absent where the work waits for ever
 */
public record Job(
        Kind kind,
        ShopId shop,
        UUID id,
        Instant at,
        Duration work,
        @Nullable Duration patience) {

    /** What is more urgent is begun first: by the time in which the desk means to begin it. */
    public enum Kind {
        /** A customer is on the line, whatever the hour. */
        INCOMING(Duration.ZERO),
        /** A call that was owed to somebody. */
        OWED(Duration.ofMinutes(10)),
        /** The first contact of an order (R074). */
        ORDER(Duration.ofMinutes(30));

        private final Duration within;

        Kind(Duration within) {
            this.within = within;
        }
    }

    /** Whoever has the earlier one is called first. */
    public Instant rank() {
        return at.plus(kind.within);
    }

    public Job withWork(Duration other) {
        return new Job(kind, shop, id, at, other, patience);
    }
}
