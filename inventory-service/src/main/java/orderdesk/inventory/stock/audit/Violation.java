package orderdesk.inventory.stock.audit;

import java.time.Instant;
import java.util.Objects;
import orderdesk.contracts.order.OrderId;
import orderdesk.contracts.shared.ShopId;
import orderdesk.contracts.shared.Sku;
import org.jspecify.annotations.Nullable;

/**
 * Pieces that are not as they must be.
 *
 * @param order whose reservation it is; absent where the item itself is wrong
 * @param says the figures that do not agree
 */
public record Violation(
        ShopId shop, Sku sku, Kind kind, @Nullable OrderId order, String says, Instant foundAt) {

    boolean isAlso(Violation other) {
        return shop.equals(other.shop)
                && sku.equals(other.sku)
                && kind == other.kind
                && Objects.equals(order, other.order);
    }

    /** What is broken (architecture section 4, no. 3 and 4). */
    public enum Kind {
        /** {@code free + reserved + consumed} is not {@code received + adjusted + overdrawn}. */
        OUT_OF_BALANCE,
        /** Less than nothing is free, reserved, consumed or overdrawn. */
        BELOW_ZERO,
        /** What is reserved is not what orders hold. */
        HOLDS_DIFFER,
        /** An order that ended over a minute ago still holds pieces. */
        OUTLIVES_ITS_ORDER
    }
}
