package orderdesk.contracts.order;

/** What an agreed order still waits for before it is confirmed. */
public enum Awaited {
    STOCK,
    SUPPLIERS,
    BENEFITS,
    PREPAYMENT
}
