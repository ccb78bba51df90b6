package orderdesk.contracts.order;

/** A part of the terms, as far as its change unties what was read back. */
public enum Part {
    LINES,
    CUSTOMER,
    RECIPIENT,
    ADDRESS,
    DELIVERY,
    PAYMENT,
    COMMENT
}
