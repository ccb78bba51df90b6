package orderdesk.platform.simulator;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/** The database of one service; it outlives the service's machines. */
final class SimulatedDatabase {

    private final Map<String, SimulatedCollection> collections = new TreeMap<>();
    private final Map<String, Lot> lots = new TreeMap<>();
    private final String service;
    private final WriteWatch watch;
    private int crashes;
    private boolean down;

    SimulatedDatabase(String service, WriteWatch watch) {
        this.service = service;
        this.watch = watch;
    }

    SimulatedCollection collection(String name) {
        return collections.computeIfAbsent(name, _ -> new SimulatedCollection(service, name, watch));
    }

    Map<String, SimulatedCollection> collections() {
        return collections;
    }

    /** What one group has parked. */
    Lot lot(String group) {
        return lots.computeIfAbsent(group, _ -> new Lot());
    }

    Map<String, Lot> lots() {
        return lots;
    }

    /** Letters that wait, and the aggregates they wait for. */
    int parked() {
        return lots.values().stream().mapToInt(Lot::size).sum();
    }

    /** Whether any alarm would ring at {@code now}. */
    boolean isDue(Instant now) {
        for (var collection : collections.values()) {
            if (collection.isDue(now)) {
                return true;
            }
        }
        return false;
    }

    void flush() {
        collections.values().forEach(SimulatedCollection::flush);
    }

    /** As kill -9: it comes back with what was flushed. */
    void crash() {
        crashes++;
        collections.values().forEach(SimulatedCollection::crash);
    }

    /** Counts crashes: a write that waits for the journal meanwhile may be lost. */
    int crashes() {
        return crashes;
    }

    void down(boolean unreachable) {
        down = unreachable;
    }

    boolean isDown() {
        return down;
    }
}
