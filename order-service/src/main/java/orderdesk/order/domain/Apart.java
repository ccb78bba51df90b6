package orderdesk.order.domain;

import orderdesk.contracts.order.OrderId;
import orderdesk.contracts.order.OrderTerms;

/**
 * Goods that left an order to be sent apart.
 *
 * @param order the one they go on in; it is placed when the amendment is read back from the topic, so that neither
 *     order is ever there without the other in the end
 * @param terms of that order, its own delivery included
 */
public record Apart(OrderId order, OrderTerms terms) {}
