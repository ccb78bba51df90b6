package orderdesk.platform.simulator;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Instant;
import java.util.List;
import orderdesk.platform.aggregate.AggregateKind;
import orderdesk.platform.aggregate.AggregateStore;
import orderdesk.platform.aggregate.StoreUnavailable;
import orderdesk.platform.aggregate.port.Broker;
import orderdesk.platform.aggregate.port.Databases;
import orderdesk.platform.aggregate.port.Documents;
import orderdesk.platform.aggregate.protocol.ProtocolStore;
import orderdesk.platform.aggregate.protocol.Surroundings;
import orderdesk.platform.aggregate.protocol.Watch;
import orderdesk.platform.inbox.Consumption;
import orderdesk.platform.inbox.Outcomes;
import orderdesk.platform.inbox.Reader;

/** The platform's production code on one machine, on simulated servers. */
final class Stack implements Databases {

    /** One for all: nobody reads it, and a new one would cost more than what is counted in it. */
    private static final MeterRegistry METERS = new SimpleMeterRegistry();

    private final Universe universe;
    private final String service;
    private final Machine machine;
    private final SimulatedDatabase database;
    private final Sabotage sabotage;
    private final Line line;
    private final Broker broker;
    private final ProtocolStore store;
    private final Outcomes outcomes;

    Stack(Universe universe, String service, Machine machine, SimulatedDatabase database, Sabotage sabotage) {
        this.universe = universe;
        this.service = service;
        this.machine = machine;
        this.database = database;
        this.sabotage = sabotage;
        this.line = new FaultyLine(machine, universe.network, database, universe.faults);
        this.broker = new BrokerLine(machine, universe.network, universe.broker, universe.faults);
        var around = new Surroundings(
                machine.clock(), machine.threads(), universe.random, machine.name(), new Alarmed(machine));
        this.store = new ProtocolStore(this, sabotage.broker().apply(broker), around);
        this.outcomes = new Outcomes(METERS, machine.clock());
    }

    AggregateStore store() {
        return store;
    }

    @Override
    public Documents open(AggregateKind<?, ?> kind) {
        if (!kind.service().equals(service)) {
            throw new IllegalArgumentException(
                    "%s opens %s of %s".formatted(service, kind.collection(), kind.service()));
        }
        var collection = database.collection(kind.collection());
        if (kind.topic().isPresent()) {
            collection.publishes();
        }
        return sabotage.documents().spoil(kind, new SimulatedDocuments(line, collection), broker);
    }

    @Override
    public Instant now() {
        return line.read("now", "", universe.time::instant);
    }

    void tick() {
        for (var alarms : store.alarms()) {
            try {
                while (alarms.tick()) {
                    machine.note("has more that is due", alarms.collection());
                }
            } catch (StoreUnavailable _) {
                machine.note("cannot look what is due", alarms.collection());
            }
        }
    }

    void doChores(List<Runnable> chores) {
        for (var chore : chores) {
            try {
                chore.run();
            } catch (StoreUnavailable _) {
                machine.note("leaves a chore for later", "");
            }
        }
    }

    <E> Consumption<E> consumption(Reader<E> reader) {
        return new Consumption<>(
                service + "." + reader.topic(),
                reader,
                sabotage.parkingLot().apply(new SimulatedParkingLot(line, database)),
                letter -> machine.step("dead letter", letter.subject()),
                machine::start,
                machine.clock(),
                outcomes);
    }

    /** A deadline that cannot be met is a mistake of the service. */
    private record Alarmed(Machine machine) implements Watch {

        @Override
        public void wakingFailed() {
            throw new AssertionError("onTime fails on " + machine.name());
        }
    }
}
