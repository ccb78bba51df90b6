package orderdesk.callback.promise.domain;

import java.time.Instant;
import orderdesk.contracts.confirmation.Promise;
import orderdesk.contracts.confirmation.PromiseId;
import orderdesk.contracts.shared.OperatorId;
import org.jspecify.annotations.Nullable;

/**
 * What became of one promise, of either service.
 *
 * @param by who gave it; nobody where the desk itself did
 * @param slot start of the quarter of an hour whose place it takes
 * @param end absent while it is owed
 */
public record GivenPromise(
        PromiseId id,
        Promise promise,
        @Nullable OperatorId by,
        Instant slot,
        Instant givenAt,
        @Nullable End end,
        @Nullable Instant endedAt) {

    /** How a promise ends (R082). */
    public enum End {
        KEPT,
        RENEGOTIATED,
        BROKEN,
        LAPSED
    }

    public GivenPromise ended(End how, Instant at) {
        return end == null ? new GivenPromise(id, promise, by, slot, givenAt, how, at) : this;
    }
}
