package orderdesk.insight.figures.domain;

import java.time.Instant;
import orderdesk.contracts.order.OrderId;

/** Where in a list by age an order stands. */
public record Place(Instant placedAt, OrderId order) {}
