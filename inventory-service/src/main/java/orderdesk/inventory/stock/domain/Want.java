package orderdesk.inventory.stock.domain;

import orderdesk.contracts.order.Line;
import orderdesk.contracts.order.Line.Options;
import orderdesk.contracts.order.LineId;
import orderdesk.contracts.shared.Money;
import orderdesk.contracts.shared.Sku;

/**
 * One line of an order, as far as stock is concerned.
 *
 * @param name as the customer saw it: a SKU that nobody lists is still looked up by its name
 */
public record Want(LineId line, Sku sku, String name, Options options, int quantity, Money price) {

    static Want of(Line line) {
        return new Want(line.id(), line.sku(), line.name(), line.options(), line.quantity(), line.price());
    }
}
