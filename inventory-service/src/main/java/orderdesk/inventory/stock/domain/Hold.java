package orderdesk.inventory.stock.domain;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import orderdesk.contracts.order.OrderId;

/**
 * What one order holds of one item.
 *
 * @param step of the order's stock that asked for it; a lower step never overwrites a higher one
 * @param quantity zero once it is given back: what stays keeps a late writer of an older step from taking it again
 * @param placedAt of the order: when goods turn out missing, the youngest order loses first
 * @param at when it was last changed
 * @param untold it was cut because goods are missing, and the order has not been told
 * @param lacking a reservation of less than was wanted
 */
public record Hold(
        OrderId order,
        long step,
        Kind kind,
        int quantity,
        Instant placedAt,
        Instant at,
        boolean untold,
        boolean lacking) {

    public enum Kind {
        RESERVED,
        CONSUMED,
        /** Given back, or delivered. */
        NONE
    }

    /** As it is stored. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Hold parse(String text) {
        return HoldText.parse(text);
    }

    @JsonValue
    public String text() {
        return HoldText.of(this);
    }

    Hold cutTo(int left, Instant now) {
        return new Hold(order, step, kind, left, placedAt, now, true, true);
    }

    Hold told() {
        return new Hold(order, step, kind, quantity, placedAt, at, false, lacking);
    }
}
