package orderdesk.order;

/** The catalogue did not say a price in time; everything but adding and replacing goods still works. */
public class CatalogueUnavailable extends RuntimeException {

    public CatalogueUnavailable(String what, Throwable cause) {
        super(what, cause);
    }
}
