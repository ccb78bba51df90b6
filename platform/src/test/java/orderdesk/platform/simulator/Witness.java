package orderdesk.platform.simulator;

import orderdesk.platform.aggregate.Stored;
import org.jspecify.annotations.Nullable;

/** Sees what becomes of the aggregates of one kind, write by write, before anybody else does. */
@FunctionalInterface
public interface Witness<A> {

    /**
     * Objects by throwing an {@link AssertionError}.
     *
     * @param before absent for a new one, and where a crash of the database took back what was seen last
     */
    void sees(@Nullable Stored<A> before, Stored<A> after);
}
