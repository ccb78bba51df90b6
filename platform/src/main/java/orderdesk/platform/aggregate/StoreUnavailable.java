package orderdesk.platform.aggregate;

/** The database cannot be reached, or its outcome stayed unknown; send the same request again later. */
public class StoreUnavailable extends RuntimeException {

    public StoreUnavailable(String what, Throwable cause) {
        super(what, cause);
    }
}
