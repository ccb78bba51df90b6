package orderdesk.inventory.catalogue.domain;

import orderdesk.contracts.shared.Sku;

/** Nobody lists that product in this shop, or it is to do instead of itself: name another. */
public class UnknownAnalogue extends RuntimeException {

    private final int at;

    public UnknownAnalogue(int at, Sku sku) {
        super("The shop has no %s to do instead.".formatted(sku));
        this.at = at;
    }

    /** Which of those named, counted from 0. */
    public int at() {
        return at;
    }
}
