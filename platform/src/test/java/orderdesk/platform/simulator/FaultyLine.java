package orderdesk.platform.simulator;

import java.util.function.Supplier;
import orderdesk.platform.aggregate.StoreUnavailable;
import orderdesk.platform.aggregate.port.OutcomeUnknown;
import orderdesk.platform.aggregate.port.Written;
import orderdesk.platform.simulator.Faults.Kind;

/** The connection of one machine to its service's database, with all that can happen on the way there and back. */
final class FaultyLine implements Line {

    private final Machine machine;
    private final Machine network;
    private final SimulatedDatabase database;
    private final Faults faults;

    /** @param network carries what is under way, also when its sender is dead */
    FaultyLine(Machine machine, Machine network, SimulatedDatabase database, Faults faults) {
        this.machine = machine;
        this.network = network;
        this.database = database;
        this.faults = faults;
    }

    @Override
    public <T> T read(String what, String which, Supplier<T> effect) {
        machine.step(what, which);
        if (database.isDown() || faults.strike(Kind.UNAVAILABLE)) {
            throw unavailable(what, which);
        }
        var result = effect.get();
        machine.step(what + " returns", which);
        return result;
    }

    /** A refusal is answered once what it rests on is durable, as the driver's write concern has it. */
    @Override
    public Written write(String what, String which, Supplier<Written> effect) {
        machine.step(what, which);
        if (faults.strike(Kind.UNAVAILABLE)) {
            throw unavailable(what, which);
        }
        if (database.isDown() || faults.strike(Kind.UNKNOWN_LOST)) {
            throw unknown(what, which);
        }
        if (faults.strike(Kind.UNKNOWN_LATE)) {
            network.start(() -> late(what, which, effect));
            throw unknown(what, which);
        }
        var result = effect.get();
        journal(what, which);
        if (faults.strike(Kind.UNKNOWN_DONE)) {
            throw unknown(what, which);
        }
        machine.note(what + " " + result, which);
        return result;
    }

    private void journal(String what, String which) {
        var crashes = database.crashes();
        machine.step(what + " journals", which);
        if (database.isDown() || database.crashes() > crashes) {
            throw unknown(what, which);
        }
        database.flush();
    }

    private void late(String what, String which, Supplier<Written> effect) {
        for (var i = 0; i < 5; i++) {
            network.step(what + " is late", which);
        }
        if (!database.isDown()) {
            var _ = effect.get();
            database.flush();
        }
    }

    @Override
    public void mark(String which, Runnable effect) {
        machine.step("mark", which);
        if (database.isDown() || faults.strike(Kind.MARK_LOST)) {
            throw unknown("mark", which);
        }
        effect.run();
        machine.step("marked", which);
    }

    private StoreUnavailable unavailable(String what, String which) {
        machine.note(what + " unavailable", which);
        return new StoreUnavailable(what, new IllegalStateException("drawn"));
    }

    private OutcomeUnknown unknown(String what, String which) {
        machine.note(what + " unknown", which);
        return new OutcomeUnknown(what + " " + which, null);
    }
}
