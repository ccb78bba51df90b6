package orderdesk.notification.order.domain;

import java.time.Instant;
import orderdesk.contracts.order.OrderEvent.Channel;
import orderdesk.contracts.order.OrderEvent.OrderPlaced;
import orderdesk.contracts.order.OrderTerms;
import orderdesk.contracts.order.Totals;

/** An order as it was last heard of. */
public record Known(String number, Channel channel, int version, OrderTerms terms, Instant placedAt) {

    static Known of(OrderPlaced placed) {
        return new Known(placed.number(), placed.channel(), placed.version(), placed.terms(), placed.placedAt());
    }

    Known with(int newVersion, OrderTerms newTerms) {
        return new Known(number, channel, newVersion, newTerms, placedAt);
    }

    Known with(Totals totals) {
        var paid = new OrderTerms(
                terms.customer(),
                terms.recipient(),
                terms.lines(),
                terms.delivery(),
                terms.payment(),
                totals,
                terms.comment());
        return new Known(number, channel, version, paid, placedAt);
    }
}
