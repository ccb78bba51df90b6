package orderdesk.platform.simulator;

import java.util.function.Supplier;
import orderdesk.platform.aggregate.port.Written;

/** A connection to a database. */
interface Line {

    /** Where nothing goes wrong and nobody else does anything meanwhile. */
    Line QUIET = new Line() {

        @Override
        public <T> T read(String what, String which, Supplier<T> effect) {
            return effect.get();
        }

        @Override
        public Written write(String what, String which, Supplier<Written> effect) {
            throw new UnsupportedOperationException("Who looks may not write");
        }

        @Override
        public void mark(String which, Runnable effect) {
            throw new UnsupportedOperationException("Who looks may not write");
        }
    };

    <T> T read(String what, String which, Supplier<T> effect);

    /** Durable when it returns. */
    Written write(String what, String which, Supplier<Written> effect);

    /** Not durable. */
    void mark(String which, Runnable effect);
}
