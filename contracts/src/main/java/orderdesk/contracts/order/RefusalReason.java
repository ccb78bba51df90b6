package orderdesk.contracts.order;

/** Why an agreement reached on the telephone does not stand. */
public enum RefusalReason {
    STALE_VERSION,
    DUE_CHANGED,
    LINE_SHORT,
    STOCK_UNKNOWN,
    PREPAYMENT_MISSING,
    BENEFIT_LOST,
    BELOW_COST,
    ORDER_CLOSED
}
