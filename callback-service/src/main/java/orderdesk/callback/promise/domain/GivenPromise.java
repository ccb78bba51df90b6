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
 * @param unchecked an operator gave it without a place that was kept for it: nobody knew whether it can be kept; absent in
 *     what is older than this word
 * @param end absent while it is owed
 */
public record GivenPromise(
        PromiseId id,
        Promise promise,
        @Nullable OperatorId by,
        Instant slot,
        Instant givenAt,
        @Nullable Boolean unchecked,
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
        return end == null ? new GivenPromise(id, promise, by, slot, givenAt, unchecked, how, at) : this;
    }
}
