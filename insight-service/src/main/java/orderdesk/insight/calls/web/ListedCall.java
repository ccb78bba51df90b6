package orderdesk.insight.calls.web;

import java.time.Instant;
import java.util.UUID;
import orderdesk.contracts.callback.CallResult;
import orderdesk.contracts.callback.CallSides.Direction;
import orderdesk.contracts.shared.ShopId;
import orderdesk.insight.calls.domain.PhoneCall;
import org.jspecify.annotations.Nullable;

/**
 * A call behind a figure.
 *
 * @param orderId the order that it was tied to, the first of several
 */
record ListedCall(
        ShopId shop,
        UUID callId,
        Instant beganAt,
        Direction direction,
        CallResult result,
        int rings,
        long talkedSeconds,
        @Nullable String operator,
        @Nullable UUID orderId) {

    static ListedCall of(PhoneCall call) {
        return new ListedCall(
                call.shop(),
                call.id(),
                call.beganAt(),
                call.direction(),
                call.result(),
                call.rings(),
                call.talked().toSeconds(),
                call.operator(),
                CallOrders.first(call.orders()));
    }
}
