package orderdesk.order;

/** No order of this shop has that id. */
public class UnknownOrder extends RuntimeException {

    UnknownOrder(String id) {
        super("No order " + id);
    }
}
