package orderdesk.promo.domain;

import orderdesk.contracts.order.OrderId;
import orderdesk.promo.domain.Hold.Kind;

/**
 * What an order asks of something limited.
 *
 * @param step grows with every new aim of the order; see {@link OrderBenefits}
 * @param wanted at most so much; zero gives back
 */
public record Ask(OrderId order, long step, Kind kind, long wanted) {

    static Ask nothing(OrderId order, long step) {
        return new Ask(order, step, Kind.NONE, 0);
    }

    Ask atMost(long limit) {
        return new Ask(order, step, kind, Math.min(wanted, limit));
    }
}
