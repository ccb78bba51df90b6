package orderdesk.platform.aggregate;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import orderdesk.contracts.shared.ShopId;
import orderdesk.platform.Decision;
import orderdesk.platform.inbox.Received;

/**
 * The aggregates of one kind: load, decide, and store state and events in one write.
 *
 * <p><b>Guarantees.</b> When a method returns, the change is durable (majority, journaled) and its events will reach
 * the broker, in order and without gaps; no method waits for the broker. {@code decide} may run several times, because
 * another writer was first, and together with other commands for the same aggregate; it must be pure. What
 * {@code decide} throws reaches the caller, and nothing is stored.
 *
 * <p>Every method throws {@link StoreUnavailable} when the database cannot be reached in time.
 */
public interface Aggregates<A, E> {

    Optional<Stored<A>> find(ShopId shop, String id);

    /** In the order asked; unknown ids are left out. */
    List<Stored<A>> findAll(ShopId shop, List<String> ids);

    /** Changes an aggregate, or makes it when {@code decide} is given nothing. */
    Done<A, E> change(ShopId shop, String id, Cause cause, Function<Optional<Stored<A>>, Decision<A, E>> decide);

    /**
     * Makes an aggregate whose id is derived from the request, so that a repeated request meets its own aggregate.
     *
     * @param decide runs only for the first request; must announce at least one event
     * @return the events of the making; {@code replayed} where the aggregate was there before
     * @throws KeyReused when it was made by a request with the same key and another hash
     * @throws MadeByAnother when it was made by a request with another key
     */
    Done<A, E> create(ShopId shop, String id, Once once, Cause cause, Supplier<Decision<A, E>> decide);

    /**
     * A request that adds to an aggregate once: a payment, a delivery report.
     *
     * @throws KeyReused when the same key came with another hash
     */
    Done<A, E> add(
            ShopId shop, String id, Once once, Cause cause, Function<Optional<Stored<A>>, Decision<A, E>> decide);

    /**
     * Applies an event of another aggregate: once, however often it is delivered. The mark that it was applied is
     * stored in the same write, and only where the decision changed something.
     */
    Done<A, E> receive(Received<?> received, String id, Function<Optional<Stored<A>>, Decision<A, E>> decide);

    /** All events of one aggregate, oldest first. */
    List<Recorded<E>> history(ShopId shop, String id);
}
