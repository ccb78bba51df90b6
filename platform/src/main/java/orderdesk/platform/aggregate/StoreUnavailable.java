package orderdesk.platform.aggregate;

import org.jspecify.annotations.Nullable;

/** The database cannot be reached, or its outcome stayed unknown; send the same request again later. */
public class StoreUnavailable extends RuntimeException {

    public StoreUnavailable(String what, @Nullable Throwable cause) {
        super(what, cause);
    }

    public StoreUnavailable(String what) {
        this(what, null);
    }
}
