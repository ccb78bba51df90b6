package orderdesk.inventory.price.domain;

/** There is no proposal to take or decline, or no own price to withdraw: read it again. */
public class NothingToDecide extends RuntimeException {

    public NothingToDecide(String what) {
        super(what);
    }
}
