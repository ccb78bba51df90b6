package orderdesk.inventory.warehouse.domain;

import orderdesk.contracts.order.LineId;

/** The order has no such line as far as its stock is known here. */
public final class UnknownLine extends RuntimeException {

    public UnknownLine(LineId line) {
        super("No line " + line);
    }
}
