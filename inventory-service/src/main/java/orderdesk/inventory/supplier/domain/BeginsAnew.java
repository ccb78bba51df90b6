package orderdesk.inventory.supplier.domain;

/** What a supplier listed is in the catalogue, what a competitor listed is not: add the other one under another code. */
public class BeginsAnew extends RuntimeException {

    public BeginsAnew(String code) {
        super("%s has sent lists: a supplier does not become a competitor, nor the other way.".formatted(code));
    }
}
