package orderdesk.simulation;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import orderdesk.contracts.shared.ShopId;
import orderdesk.platform.Decision;
import orderdesk.platform.aggregate.AggregateKind;
import orderdesk.platform.aggregate.AggregateStore;
import orderdesk.platform.aggregate.Cause;
import orderdesk.platform.aggregate.Done;
import orderdesk.platform.aggregate.Once;
import orderdesk.platform.aggregate.Recorded;
import orderdesk.platform.aggregate.SelectableAggregates;
import orderdesk.platform.aggregate.Stored;
import orderdesk.platform.inbox.Received;
import org.bson.conversions.Bson;

/** Aggregates with a mistake in what is decided on them. */
record Spoilt<A, E>(SelectableAggregates<A, E> sound, Mistake<A, E> mistake) implements SelectableAggregates<A, E> {

    /** What is done wrong; whatever is not said otherwise is right. */
    interface Mistake<A, E> {

        default Decision<A, E> decide(
                Optional<Stored<A>> found, Function<Optional<Stored<A>>, Decision<A, E>> right, Cause cause) {
            return right.apply(found);
        }

        /** What was received is not remembered, so it is applied as often as it is delivered. */
        default boolean forgetsWhatItReceived() {
            return false;
        }

        /** What the service is told of an event that it received. */
        default Done<A, E> told(Done<A, E> done) {
            return done;
        }
    }

    /** A store on which one kind of aggregates is spoilt. */
    @SuppressWarnings("unchecked") // the kind says what its aggregates are
    static <X, Y> AggregateStore in(
            AggregateStore store, Class<? extends AggregateKind<X, Y>> which, Mistake<X, Y> mistake) {
        return new AggregateStore() {
            @Override
            public <A, E> SelectableAggregates<A, E> open(AggregateKind<A, E> kind) {
                var sound = store.open(kind);
                return which.isInstance(kind) ? new Spoilt<>(sound, (Mistake<A, E>) mistake) : sound;
            }
        };
    }

    private Function<Optional<Stored<A>>, Decision<A, E>> wrong(
            Function<Optional<Stored<A>>, Decision<A, E>> right, Cause cause) {
        return found -> mistake.decide(found, right, cause);
    }

    @Override
    public Done<A, E> change(
            ShopId shop, String id, Cause cause, Function<Optional<Stored<A>>, Decision<A, E>> decide) {
        return sound.change(shop, id, cause, wrong(decide, cause));
    }

    @Override
    public Done<A, E> receive(Received<?> received, String id, Function<Optional<Stored<A>>, Decision<A, E>> decide) {
        var cause = received.leadsTo("order");
        return mistake.told(
                mistake.forgetsWhatItReceived()
                        ? sound.change(received.shop(), id, cause, wrong(decide, cause))
                        : sound.receive(received, id, wrong(decide, cause)));
    }

    @Override
    public Done<A, E> create(ShopId shop, String id, Once once, Cause cause, Supplier<Decision<A, E>> decide) {
        return sound.create(shop, id, once, cause, decide);
    }

    @Override
    public Done<A, E> add(
            ShopId shop, String id, Once once, Cause cause, Function<Optional<Stored<A>>, Decision<A, E>> decide) {
        return sound.add(shop, id, once, cause, wrong(decide, cause));
    }

    @Override
    public Optional<Stored<A>> find(ShopId shop, String id) {
        return sound.find(shop, id);
    }

    @Override
    public List<Stored<A>> findAll(ShopId shop, List<String> ids) {
        return sound.findAll(shop, ids);
    }

    @Override
    public List<Recorded<E>> history(ShopId shop, String id) {
        return sound.history(shop, id);
    }

    @Override
    public List<Stored<A>> select(Bson filter, Bson sort, int limit) {
        return sound.select(filter, sort, limit);
    }

    @Override
    public long count(Bson filter, int limit) {
        return sound.count(filter, limit);
    }
}
