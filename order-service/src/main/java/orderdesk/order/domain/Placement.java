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
 * What an order was placed with. Only its codes may change afterwards, because others know them by their hash.
 *
 * @param codes as they are now
 * @param placedAt of a draft: when it was drafted
 * @param number the desk's own, as it is read out
 * @param prepaymentTerm the shop's, as of placement: a customer is not held to a rule made later
 * @param apartFrom the order whose goods are sent apart here
 * @param mystery who said that a mystery shopper placed it (R055); shown to nobody
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
        @Nullable OrderId apartFrom,
        @Nullable String mystery) {

    public Placement {
        codes = List.copyOf(codes);
    }

    /** Of a customer's order. */
    public Placement(
            OrderId id,
            ShopId shop,
            String number,
            @Nullable String externalNumber,
            Channel channel,
            List<Code> codes,
            Instant placedAt,
            Duration prepaymentTerm,
            @Nullable OrderId apartFrom) {
        this(id, shop, number, externalNumber, channel, codes, placedAt, prepaymentTerm, apartFrom, null);
    }

    /** Of a draft: the clocks of an order run from here on. */
    Placement placed(Instant at) {
        return new Placement(id, shop, number, externalNumber, channel, codes, at, prepaymentTerm, apartFrom, mystery);
    }

    Placement with(List<Code> next) {
        return new Placement(
                id, shop, number, externalNumber, channel, next, placedAt, prepaymentTerm, apartFrom, mystery);
    }

    Placement mysteryOf(String by) {
        return new Placement(id, shop, number, externalNumber, channel, codes, placedAt, prepaymentTerm, apartFrom, by);
    }

    /** Whether it only tries the desk: it never ships. */
    public boolean triesTheDesk() {
        return mystery != null;
    }
}
