package orderdesk.mirror.month;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A call of the month.
 *
 * @param at when it began
 * @param phone the customer's, E.164; nothing where it was hidden
 * @param talked whether two people spoke
 */
public record PhoneCall(Instant at, @Nullable String phone, Direction direction, boolean talked) {

    /** Who dialled. */
    public enum Direction {
        /** The customer. */
        INCOMING,
        /** The shop. */
        OUTGOING
    }

    /** Whether a customer called and nobody spoke to him. */
    public boolean missed() {
        return direction == Direction.INCOMING && !talked;
    }
}
