package orderdesk.platform.simulator;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.Function;
import orderdesk.platform.aggregate.AggregateKind;
import orderdesk.platform.aggregate.SelectableAggregates;
import orderdesk.platform.aggregate.Stored;
import orderdesk.platform.inbox.port.Arrived;
import org.bson.BsonDocument;
import org.bson.BsonInt32;

/** What a workload may do, and what a check may look at. */
public final class World {

    private final Universe universe;

    World(Universe universe) {
        this.universe = universe;
    }

    /** The only source of chance in a workload. */
    public Random random() {
        return universe.random;
    }

    public Instant now() {
        return universe.time.instant();
    }

    /**
     * Sends a request to a drawn machine of a service, again and again until it is answered, perhaps twice at once; so
     * it must be safe to repeat.
     *
     * @param answered called once, with the first answer
     */
    public <D, R> void request(
            String name, String service, Class<D> desk, Function<D, R> call, Consumer<Answer<R>> answered) {
        universe.request(new Request<>(name, service, desk, call, answered, true));
    }

    /**
     * The same for what may be answered differently the second time, as a change that the first time made is refused
     * then: the first answer counts, and a refusal does not say that nothing was done.
     */
    public <D, R> void attempt(
            String name, String service, Class<D> desk, Function<D, R> call, Consumer<Answer<R>> answered) {
        universe.request(new Request<>(name, service, desk, call, answered, false));
    }

    /** Lets time pass for everybody. */
    public void pass(Duration time) {
        universe.advance(time);
    }

    /** Shows a kind's aggregates to {@code witness} from now on, each write as it happens. */
    public <A, E> void watch(AggregateKind<A, E> kind, Witness<A> witness) {
        universe.audit.witnesses().add(universe, kind, witness);
    }

    /** Looks at the aggregates of a kind as they are stored, without disturbing anything. */
    public <A, E> SelectableAggregates<A, E> look(AggregateKind<A, E> kind) {
        return Observer.open(universe, kind);
    }

    /** All aggregates of a kind, by id. */
    public <A, E> List<Stored<A>> all(AggregateKind<A, E> kind) {
        return look(kind).select(new BsonDocument(), new BsonDocument("_id", new BsonInt32(1)), Integer.MAX_VALUE);
    }

    /** Everything that was appended to a topic, partition by partition, duplicates included. */
    public List<Arrived> records(String topic) {
        return universe.broker.partitions(topic).stream().flatMap(List::stream).toList();
    }
}
