package orderdesk.promo.domain;

import java.time.Instant;
import orderdesk.contracts.order.OrderId;

/**
 * What one order has of something limited.
 *
 * @param step of the order's benefits that asked for it; a lower step never overwrites a higher one
 * @param amount minor units of a certificate, or uses of a code; zero once it is given back: what stays keeps a late
 *     writer of an older step from taking it again
 * @param at when it was last changed
 */
public record Hold(OrderId order, long step, Kind kind, long amount, Instant at) {

    public enum Kind {
        HELD,
        /** The order is confirmed; it comes back only if the order is reopened or ends. */
        SPENT,
        /** Given back. */
        NONE
    }

    boolean live() {
        return kind != Kind.NONE;
    }
}
