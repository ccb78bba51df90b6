package orderdesk.platform.simulator;

import java.util.function.Supplier;
import orderdesk.platform.aggregate.port.Written;

/** A connection to a database. */
interface Line {

    <T> T read(String what, String which, Supplier<T> effect);

    /** Durable when it returns. */
    Written write(String what, String which, Supplier<Written> effect);

    /** Not durable. */
    void mark(String which, Runnable effect);
}
