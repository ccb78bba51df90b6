package orderdesk.notification.order.domain;

import java.time.Instant;
import orderdesk.contracts.shared.Money;

/**
 * A certificate or coupon that the customer of an order gets.
 *
 * @param masked the end of its code: in what is kept it stands where the code goes out
 */
public record Gift(String certificate, String masked, Money face, Instant validUntil) {}
