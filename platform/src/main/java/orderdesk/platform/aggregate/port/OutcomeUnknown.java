package orderdesk.platform.aggregate.port;

import org.jspecify.annotations.Nullable;

/**
 * Nobody knows whether the write was applied, or will be: submit the same one again, then a majority read for its
 * {@link Held.Writer} decides.
 */
public class OutcomeUnknown extends RuntimeException {

    public OutcomeUnknown(String what, @Nullable Throwable cause) {
        super(what, cause);
    }
}
