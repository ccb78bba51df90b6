package orderdesk.platform.aggregate.protocol;

import java.util.Optional;
import orderdesk.platform.aggregate.port.Held;

/**
 * What a decision stands on.
 *
 * @param durable no crash can take it back; what was merely assumed or read locally is not
 */
record Base(Optional<Held> held, boolean durable) {

    /** For the making of something new: the insert finds out whether that is true. */
    static final Base ASSUMED_ABSENT = new Base(Optional.empty(), false);
}
