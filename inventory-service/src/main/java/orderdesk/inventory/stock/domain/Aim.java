package orderdesk.inventory.stock.domain;

/** What the stock of an order is meant to become. */
public enum Aim {
    RESERVE,
    /** The order is confirmed: its goods leave the shelf, and come back only if it is reopened or cancelled. */
    CONSUME,
    /** The order has ended without delivery: everything is given back. */
    RELEASE,
    /** The goods have left for good; what a refusal brings back is found by the next count. */
    DELIVER;

    boolean ends() {
        return this == RELEASE || this == DELIVER;
    }
}
