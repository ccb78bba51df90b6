package orderdesk.platform.simulator;

import orderdesk.platform.aggregate.port.Held;
import org.jspecify.annotations.Nullable;

/** Sees every write to a simulated database just before it takes effect. */
interface WriteWatch {

    /** @param before as local reads show it */
    void writes(String service, @Nullable Held before, Held next);

    /** It has taken effect, though it is not durable yet. */
    default void wrote(String service, String collection, Held now) {}
}
