package orderdesk.order;

/** There is no such case in this shop. */
public class UnknownAfterSale extends RuntimeException {

    UnknownAfterSale(String id) {
        super("No case " + id);
    }
}
