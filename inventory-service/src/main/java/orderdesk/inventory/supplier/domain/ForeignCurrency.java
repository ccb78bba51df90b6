package orderdesk.inventory.supplier.domain;

/** The supplier's prices are in a currency that the shop does not sell in; they could be compared with nothing. */
public class ForeignCurrency extends RuntimeException {

    public ForeignCurrency(String supplier, String shop) {
        super("Prices in %s cannot be compared with a shop's in %s".formatted(supplier, shop));
    }
}
