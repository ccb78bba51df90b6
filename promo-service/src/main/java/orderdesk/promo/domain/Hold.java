package orderdesk.promo.domain;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
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

    /** To the millisecond, as it is stored. */
    public Hold {
        at = at.truncatedTo(ChronoUnit.MILLIS);
    }

    /** As it is stored: short, because a certificate that many use is written with every use. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Hold parse(String text) {
        var parts = text.split(" ", 5);
        return new Hold(
                new OrderId(UUID.fromString(parts[0])),
                Long.parseLong(parts[1]),
                Kind.valueOf(parts[2]),
                Long.parseLong(parts[3]),
                Instant.ofEpochMilli(Long.parseLong(parts[4])));
    }

    @JsonValue
    public String text() {
        return order + " " + step + " " + kind + " " + amount + " " + at.toEpochMilli();
    }

    boolean live() {
        return kind != Kind.NONE;
    }
}
