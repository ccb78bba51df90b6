package orderdesk.insight.calls.web;

import java.time.Instant;
import java.util.UUID;
import orderdesk.contracts.callback.CallOutcome;
import orderdesk.contracts.callback.CallTaskKind;
import orderdesk.contracts.shared.ShopId;
import orderdesk.insight.calls.domain.OwedCall;
import org.jspecify.annotations.Nullable;

/**
 * A call that was owed, behind a figure.
 *
 * @param answeredAt when who wrote was answered, be it by a call
 * @param outcome absent while it is owed
 */
record ListedTask(
        ShopId shop,
        UUID taskId,
        CallTaskKind kind,
        Instant openedAt,
        @Nullable Instant answeredAt,
        @Nullable Instant endedAt,
        int attempts,
        @Nullable String operator,
        @Nullable CallOutcome outcome,
        @Nullable UUID orderId) {

    static ListedTask of(OwedCall owed) {
        return new ListedTask(
                owed.shop(),
                owed.id(),
                owed.kind(),
                owed.openedAt(),
                owed.answeredAt(),
                owed.endedAt(),
                owed.attempts(),
                owed.operator(),
                owed.outcome(),
                CallOrders.first(owed.orders()));
    }
}
