package orderdesk.callback.order.domain;

import java.time.Instant;
import orderdesk.contracts.order.OrderEvent.DeliveryResult;

/**
 * What became of a delivery, by the last report.
 *
 * @param reminded its customer was talked to about it before (R047)
 */
public record Delivered(DeliveryResult result, boolean reminded, Instant at) {}
