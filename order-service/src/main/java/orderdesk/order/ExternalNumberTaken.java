package orderdesk.order;

/** Another order of this shop came with the same number of the storefront; the storefront must not send it again. */
public class ExternalNumberTaken extends RuntimeException {

    ExternalNumberTaken(String number) {
        super("Number %s belongs to another order".formatted(number));
    }
}
