package orderdesk.order.domain;

import orderdesk.contracts.order.OrderId;

/** A storefront's own order number, and the id of the order that has it or will have it. */
public record ClaimedNumber(OrderId order) {}
