package orderdesk.inventory.supplier.domain;

/** Somebody else fetches the supplier's list, or it is not due yet; nothing is to be done. */
public class NotFetching extends RuntimeException {

    NotFetching(String supplier) {
        super("No list of %s is to be fetched by this attempt".formatted(supplier));
    }
}
