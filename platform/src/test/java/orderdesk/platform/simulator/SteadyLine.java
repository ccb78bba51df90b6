package orderdesk.platform.simulator;

import java.util.function.Supplier;
import orderdesk.platform.aggregate.port.Written;

/** Where nothing goes wrong. */
record SteadyLine(SimulatedDatabase database) implements Line {

    @Override
    public <T> T read(String what, String which, Supplier<T> effect) {
        return effect.get();
    }

    @Override
    public Written write(String what, String which, Supplier<Written> effect) {
        var written = effect.get();
        database.flush();
        return written;
    }

    @Override
    public void mark(String which, Runnable effect) {
        effect.run();
    }
}
