package orderdesk.contracts.order;

import orderdesk.contracts.shared.Money;

/**
 * The money of one order; computed by order-service and nowhere else.
 *
 * <p>{@code lines - discounts + delivery = total}; {@code total - certificates - paid = due}, and where that would be
 * negative {@code due} is zero and {@code refundDue} its amount.
 */
public record Totals(
        Money lines,
        Money discounts,
        Money delivery,
        Money total,
        Money certificates,
        Money paid,
        Money due,
        Money refundDue) {}
