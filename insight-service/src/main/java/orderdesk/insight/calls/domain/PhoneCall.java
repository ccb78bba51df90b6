package orderdesk.insight.calls.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import orderdesk.contracts.callback.CallResult;
import orderdesk.contracts.callback.CallSides.Direction;
import orderdesk.contracts.order.OrderId;
import orderdesk.contracts.shared.ShopId;
import org.jspecify.annotations.Nullable;

/**
 * One call of the exchange that is over: what figures count of it.
 *
 * @param caller stands for the customer's number in this shop, as the calls owed to him name him; absent where he hides it
 * @param operator on whose telephone it was
 * @param task the call that was owed, where it was one
 * @param orders that anything announced of the call names
 * @param rings that the caller heard
 * @param mystery a mystery shopper called: it counts in the service level, and is no sale that was missed (R055)
 */
public record PhoneCall(
        ShopId shop,
        UUID id,
        Instant beganAt,
        @Nullable Instant answeredAt,
        Instant endedAt,
        Direction direction,
        @Nullable UUID caller,
        @Nullable String operator,
        @Nullable UUID task,
        Set<OrderId> orders,
        CallResult result,
        int rings,
        Duration talked,
        boolean mystery) {

    /** Whoever calls hears no fifth ring before somebody answers: 20 seconds (R084). */
    public static final int RINGS_MAX = 4;

    public PhoneCall {
        orders = Set.copyOf(orders);
    }

    public boolean isIncoming() {
        return direction == Direction.INBOUND;
    }

    /** A live voice on both sides, be it that the line broke. */
    public boolean isTalk() {
        return result == CallResult.TALKED || result == CallResult.DROPPED;
    }

    /** A customer called, and nobody talked to him (R061). */
    public boolean isMissed() {
        return isIncoming() && !isTalk();
    }

    /**
     * A talk that confirmed no order: a customer called, or a call was owed to him. What a talk about a confirmation took is
     * a part of the order's handling.
     */
    public boolean isApartFromOrders() {
        return isTalk() && (isIncoming() || task != null);
    }

    public boolean isAnsweredInTime() {
        return isIncoming() && isTalk() && rings <= RINGS_MAX;
    }
}
