package orderdesk.order;

import orderdesk.contracts.order.OrderEvent.Code;

/** Hides certificates and promo codes: what is stored and announced tells nobody the code. */
@FunctionalInterface
public interface Codes {

    Code hidden(String clear);
}
