package orderdesk.platform.simulator;

import java.time.Instant;
import orderdesk.platform.aggregate.AggregateKind;
import orderdesk.platform.aggregate.SelectableAggregates;
import orderdesk.platform.aggregate.port.Announcement;
import orderdesk.platform.aggregate.port.Databases;
import orderdesk.platform.aggregate.port.Documents;
import orderdesk.platform.aggregate.protocol.ProtocolStore;
import orderdesk.platform.aggregate.protocol.Surroundings;
import orderdesk.platform.aggregate.protocol.Watch;

/** Reads the databases through the production code, between two steps. */
record Observer(Universe universe) implements Databases {

    static <A, E> SelectableAggregates<A, E> open(Universe universe, AggregateKind<A, E> kind) {
        var around =
                new Surroundings(universe.time, universe.network.threads(), universe.random, "observer", Watch.NOBODY);
        return new ProtocolStore(new Observer(universe), Observer::refuse, around).open(kind);
    }

    private static void refuse(Announcement announcement) {
        throw new UnsupportedOperationException("Who looks may not publish " + announcement.id());
    }

    @Override
    public Documents open(AggregateKind<?, ?> kind) {
        var database = universe.database(kind.service());
        return new SimulatedDocuments(new SteadyLine(database), database.collection(kind.collection()));
    }

    @Override
    public Instant now() {
        return universe.time.instant();
    }
}
