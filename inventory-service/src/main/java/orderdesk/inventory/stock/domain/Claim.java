package orderdesk.inventory.stock.domain;

import java.time.Instant;
import orderdesk.contracts.order.OrderId;

/**
 * What an order asks of one item, lines of one SKU summed.
 *
 * @param step grows with every new aim of the order; see {@link OrderStock}
 */
public record Claim(OrderId order, long step, Aim aim, int wanted, Instant placedAt) {

    Hold.Kind kind() {
        return switch (aim) {
            case RESERVE -> Hold.Kind.RESERVED;
            case CONSUME -> Hold.Kind.CONSUMED;
            case RELEASE, DELIVER -> Hold.Kind.NONE;
        };
    }
}
