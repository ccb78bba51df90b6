package orderdesk.order.domain;

import orderdesk.contracts.order.OrderId;

/** A storefront's own order number, and the order that came with it first. */
public record ClaimedNumber(OrderId order) {}
