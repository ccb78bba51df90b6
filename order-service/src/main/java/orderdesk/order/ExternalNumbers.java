package orderdesk.order;

import java.util.Optional;
import orderdesk.contracts.order.OrderEvent;
import orderdesk.contracts.order.OrderId;
import orderdesk.contracts.shared.ShopId;
import orderdesk.order.domain.ClaimedNumber;
import orderdesk.order.domain.Order;
import orderdesk.platform.Decision;
import orderdesk.platform.aggregate.Aggregates;
import orderdesk.platform.aggregate.Cause;
import orderdesk.platform.aggregate.Stored;
import org.jspecify.annotations.Nullable;

/**
 * Storefronts' own order numbers. A number is claimed before its order is inserted, and the claim names the id of that
 * order, whoever comes to insert it.
 *
 * <p>Guarantees: of all orders of a shop at most one has a number, because they would have one id. A request that died
 * between claim and order keeps nobody out: the next one with the number inserts the order under the claimed id, and the
 * dead one, should it wake, meets it there.
 */
final class ExternalNumbers {

    private final Aggregates<ClaimedNumber, OrderEvent> claims;
    private final Aggregates<Order, OrderEvent> orders;

    ExternalNumbers(Aggregates<ClaimedNumber, OrderEvent> claims, Aggregates<Order, OrderEvent> orders) {
        this.claims = claims;
        this.orders = orders;
    }

    /**
     * Under which id an order with this number is to be inserted.
     *
     * @param own of the request, where nobody claimed the number before
     */
    OrderId claim(ShopId shop, @Nullable String number, OrderId own, Cause cause) {
        if (number == null || number.isBlank()) {
            return own;
        }
        var claimed = claimed(shop, number, own, null, cause);
        var vain = !claimed.equals(own) && isOfAnother(shop, claimed, number);
        return vain ? claimed(shop, number, own, claimed, cause) : claimed;
    }

    /** Under which id the order with this number is, or would be. */
    Optional<OrderId> claimed(ShopId shop, @Nullable String number) {
        return number == null || number.isBlank()
                ? Optional.empty()
                : claims.find(shop, id(shop, number)).map(claim -> claim.state().order());
    }

    Optional<Order> find(ShopId shop, String number) {
        return claimed(shop, number)
                .flatMap(id -> orders.find(shop, id.toString()))
                .map(Stored::state)
                .filter(order -> number.equals(order.placement().externalNumber()));
    }

    /** @param vain a claim to be taken over */
    private OrderId claimed(ShopId shop, String number, OrderId own, @Nullable OrderId vain, Cause cause) {
        return claims.change(
                        shop,
                        id(shop, number),
                        cause,
                        known -> Decision.of(known.map(Stored::state)
                                .filter(claim -> !claim.order().equals(vain))
                                .orElseGet(() -> new ClaimedNumber(own))))
                .stored()
                .state()
                .order();
    }

    /** A key that was used again with another number claims that in vain: its order has a number already. */
    private boolean isOfAnother(ShopId shop, OrderId claimed, String number) {
        return orders.find(shop, claimed.toString())
                .filter(order -> !number.equals(order.state().placement().externalNumber()))
                .isPresent();
    }

    private static String id(ShopId shop, String number) {
        return shop.value() + "/" + number;
    }
}
