package orderdesk.contracts.callback;

import orderdesk.contracts.order.OrderId;
import orderdesk.contracts.shared.OperatorId;
import orderdesk.contracts.shared.Phone;
import org.jspecify.annotations.Nullable;

/**
 * Who is called by whom, and what for.
 *
 * @param customer absent where he hides his number (R061)
 * @param line the shop's number, E.164: the one he dialled, or the one he is called from (R039)
 * @param operator on whose telephone; absent while nobody's rings
 * @param taskId the call that was owed
 * @param orderId the order that it is about, where that is known
 */
public record CallSides(
        Direction direction,
        @Nullable Phone customer,
        @Nullable String line,
        @Nullable OperatorId operator,
        @Nullable CallTaskId taskId,
        @Nullable OrderId orderId) {

    public enum Direction {
        INBOUND,
        OUTBOUND
    }
}
