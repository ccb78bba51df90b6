package orderdesk.contracts.order;

import orderdesk.contracts.shared.Address;
import orderdesk.contracts.shared.Money;
import orderdesk.contracts.shared.Slot;
import orderdesk.contracts.shared.WorkingDays;
import org.jspecify.annotations.Nullable;

/**
 * How the order reaches its recipient (R016).
 *
 * @param address where to; of the customer, also when a pickup point is chosen
 * @param pickupPoint code of the point, for PICKUP
 * @param slot date and time agreed, for COURIER
 * @param term approximate term, for POST and PICKUP
 * @param cost from the shop's tariff
 */
public record Delivery(
        Method method,
        Address address,
        @Nullable String pickupPoint,
        @Nullable Slot slot,
        @Nullable WorkingDays term,
        Money cost) {

    public enum Method {
        POST,
        COURIER,
        PICKUP
    }
}
