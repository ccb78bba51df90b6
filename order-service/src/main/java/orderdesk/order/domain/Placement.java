package orderdesk.order.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import orderdesk.contracts.order.OrderEvent.Channel;
import orderdesk.contracts.order.OrderEvent.Code;
import orderdesk.contracts.order.OrderId;
import orderdesk.contracts.shared.ShopId;
import org.jspecify.annotations.Nullable;

/**
 * What never changes once an order is placed.
 *
 * @param number the desk's own, as it is read out
 * @param prepaymentTerm the shop's, as of placement: a customer is not held to a rule made later
 * @param apartFrom the order whose goods are sent apart here
 */
public record Placement(
        OrderId id,
        ShopId shop,
        String number,
        @Nullable String externalNumber,
        Channel channel,
        List<Code> codes,
        Instant placedAt,
        Duration prepaymentTerm,
        @Nullable OrderId apartFrom) {

    public Placement {
        codes = List.copyOf(codes);
    }
}
