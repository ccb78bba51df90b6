package orderdesk.order.domain;

import orderdesk.contracts.order.Line;
import orderdesk.contracts.order.Line.Options;
import orderdesk.contracts.order.LineId;
import orderdesk.contracts.shared.Money;
import orderdesk.contracts.shared.Sku;
import org.jspecify.annotations.Nullable;

/** A product as the catalogue has it now: what an operator adds, and at which price. */
public record Offer(
        Sku sku,
        String name,
        Options options,
        Money price,
        boolean prepayOnly,
        @Nullable String vendor) {

    Line as(LineId id, int quantity) {
        return new Line(id, sku, name, options, quantity, price, prepayOnly, vendor);
    }
}
