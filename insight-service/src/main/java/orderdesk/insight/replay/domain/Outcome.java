package orderdesk.insight.replay.domain;

import org.jspecify.annotations.Nullable;

/**
 * What became of a time's orders and calls.
 *
 * @param orders that were owed a call
 * @param breached not called within the limit of open time
 * @param missed customers' calls that nobody answered
 * @param medianWaitSeconds of open time from the order to its first call; absent where none was called
 */
public record Outcome(
        int orders,
        int breached,
        int calls,
        int missed,
        @Nullable Long medianWaitSeconds) {}
