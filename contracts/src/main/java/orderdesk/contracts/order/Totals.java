package orderdesk.contracts.order;

import java.time.Instant;
import orderdesk.contracts.shared.Money;
import org.jspecify.annotations.Nullable;

/**
 * The money of one order; computed by order-service and nowhere else.
 *
 * <p>{@code lines - discounts + delivery = total}; {@code total - certificates - paid = due}, and where that would be
 * negative {@code due} is zero and {@code refundDue} its amount.
 *
 * @param certificateLeft what stays on the certificate, to be said to the customer (R029); absent where nothing does, or
 *     several pay
 */
public record Totals(
        Money lines,
        Money discounts,
        Money delivery,
        Money total,
        Money certificates,
        Money paid,
        Money due,
        Money refundDue,
        @Nullable CertificateLeft certificateLeft) {

    public Totals(
            Money lines,
            Money discounts,
            Money delivery,
            Money total,
            Money certificates,
            Money paid,
            Money due,
            Money refundDue) {
        this(lines, discounts, delivery, total, certificates, paid, due, refundDue, null);
    }

    /** @param validUntil when it lapses */
    public record CertificateLeft(Money amount, @Nullable Instant validUntil) {}
}
