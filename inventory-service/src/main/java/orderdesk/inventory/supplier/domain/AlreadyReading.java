package orderdesk.inventory.supplier.domain;

/** Another list of this supplier is on its way into the catalogue; send this one again in a while. */
public class AlreadyReading extends RuntimeException {

    AlreadyReading(String supplier) {
        super("Another list of %s is being read".formatted(supplier));
    }
}
