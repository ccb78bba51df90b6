package orderdesk.inventory.stock.domain;

/**
 * It is not to be chosen now how suppliers are combined: nobody was asked for what this version of the order lacks, its
 * stock is being looked at, or it was settled when the order was confirmed. To be read anew.
 */
public final class NothingToCombine extends RuntimeException {

    NothingToCombine() {
        super("Nothing is to be combined");
    }
}
