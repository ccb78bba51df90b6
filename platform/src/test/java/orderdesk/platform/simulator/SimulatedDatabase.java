package orderdesk.platform.simulator;

import java.util.Map;
import java.util.TreeMap;

/** The database of one service; it outlives the service's machines. */
final class SimulatedDatabase {

    private final Map<String, SimulatedCollection> collections = new TreeMap<>();
    private final Map<String, Lot> lots = new TreeMap<>();
    private final String service;
    private final Audit audit;
    private int crashes;
    private boolean down;

    SimulatedDatabase(String service, Audit audit) {
        this.service = service;
        this.audit = audit;
    }

    SimulatedCollection collection(String name) {
        return collections.computeIfAbsent(name, _ -> new SimulatedCollection(service, audit));
    }

    Map<String, SimulatedCollection> collections() {
        return collections;
    }

    /** What one group has parked. */
    Lot lot(String group) {
        return lots.computeIfAbsent(group, _ -> new Lot());
    }

    boolean hasParked() {
        return lots.values().stream().anyMatch(lot -> !lot.parked().isEmpty());
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
