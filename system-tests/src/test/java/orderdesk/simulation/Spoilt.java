package orderdesk.simulation;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import orderdesk.contracts.shared.ShopId;
import orderdesk.platform.Decision;
import orderdesk.platform.aggregate.Cause;
import orderdesk.platform.aggregate.Done;
import orderdesk.platform.aggregate.Once;
import orderdesk.platform.aggregate.Recorded;
import orderdesk.platform.aggregate.SelectableAggregates;
import orderdesk.platform.aggregate.Stored;
import orderdesk.platform.inbox.Received;
import org.bson.conversions.Bson;

/**
 * Aggregates with a mistake in what is decided on them.
 *
 * @param forgetful what was received is not remembered, so it is applied as often as it is delivered
 */
record Spoilt<A, E>(SelectableAggregates<A, E> sound, Mistake<A, E> mistake, boolean forgetful)
        implements SelectableAggregates<A, E> {

    /** Turns a right decision into a wrong one. */
    @FunctionalInterface
    interface Mistake<A, E> {
        Decision<A, E> instead(Optional<A> before, Decision<A, E> right);
    }

    private Function<Optional<Stored<A>>, Decision<A, E>> wrong(Function<Optional<Stored<A>>, Decision<A, E>> decide) {
        return found -> mistake.instead(found.map(Stored::state), decide.apply(found));
    }

    @Override
    public Done<A, E> change(
            ShopId shop, String id, Cause cause, Function<Optional<Stored<A>>, Decision<A, E>> decide) {
        return sound.change(shop, id, cause, wrong(decide));
    }

    @Override
    public Done<A, E> receive(Received<?> received, String id, Function<Optional<Stored<A>>, Decision<A, E>> decide) {
        return forgetful
                ? sound.change(received.shop(), id, received.leadsTo("order"), wrong(decide))
                : sound.receive(received, id, wrong(decide));
    }

    @Override
    public Done<A, E> create(ShopId shop, String id, Once once, Cause cause, Supplier<Decision<A, E>> decide) {
        return sound.create(shop, id, once, cause, decide);
    }

    @Override
    public Done<A, E> add(
            ShopId shop, String id, Once once, Cause cause, Function<Optional<Stored<A>>, Decision<A, E>> decide) {
        return sound.add(shop, id, once, cause, wrong(decide));
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
