package orderdesk.inventory.supplier.push;

/** The program is told so, in words that its user reads. */
public class Refused extends RuntimeException {

    Refused(String said) {
        super(said);
    }

    Refused(String said, Throwable cause) {
        super(said, cause);
    }
}
