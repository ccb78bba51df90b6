package orderdesk.platform.aggregate.port;

import org.jspecify.annotations.Nullable;

/** The broker did not say that it has the event; publish it again later. A duplicate does no harm, a gap does. */
public class NotAcknowledged extends RuntimeException {

    public NotAcknowledged(String what, @Nullable Throwable cause) {
        super(what, cause);
    }
}
