package orderdesk.platform.aggregate.protocol;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;
import orderdesk.platform.aggregate.Done;
import orderdesk.platform.aggregate.StoreUnavailable;

/**
 * Keeps one write per aggregate under way: who comes to an idle aggregate leads, on his own thread; who comes while it
 * is busy waits, and is served with all the others that waited by one of them.
 *
 * <p><b>Guarantees.</b> Commands of one aggregate are served in the order they came. A leader serves one round, then
 * hands over, so that no caller works for the others for long. Whatever {@code serve} throws, nobody is left waiting.
 */
final class Lanes<A, E> {

    /** Who waits, per busy aggregate; the queues are touched only inside the map's atomic operations. */
    private final ConcurrentMap<Key, Queue<Ticket<A, E>>> busy = new ConcurrentHashMap<>();

    private final AtomicInteger waiting = new AtomicInteger();
    private final BiConsumer<Key, List<Ticket<A, E>>> serve;

    /** @param serve settles each ticket */
    Lanes(BiConsumer<Key, List<Ticket<A, E>>> serve) {
        this.serve = serve;
    }

    /** @throws StoreUnavailable when too many are waiting */
    Done<A, E> submit(Key key, Command<A, E> command) {
        if (waiting.incrementAndGet() > Limits.WAITING_MAX) {
            waiting.decrementAndGet();
            throw new StoreUnavailable("Too many wait for the database");
        }
        try {
            var ticket = new Ticket<>(command);
            if (leadsAtOnce(key, ticket) || ticket.awaitLead()) {
                lead(key, ticket);
            }
            return ticket.result();
        } finally {
            waiting.decrementAndGet();
        }
    }

    /** Callers under way, those who lead included. */
    int waiting() {
        return waiting.get();
    }

    private boolean leadsAtOnce(Key key, Ticket<A, E> ticket) {
        var idle = new AtomicReference<>(false);
        busy.compute(key, (_, queue) -> {
            idle.set(queue == null);
            if (queue == null) {
                return new ArrayDeque<>();
            }
            queue.add(ticket);
            return queue;
        });
        return idle.get();
    }

    private void lead(Key key, Ticket<A, E> own) {
        var round = round(key, own);
        try {
            serve.accept(key, round);
        } catch (Throwable e) {
            round.forEach(ticket -> ticket.fail(e));
        } finally {
            handOver(key);
        }
    }

    private List<Ticket<A, E>> round(Key key, Ticket<A, E> own) {
        var round = new ArrayList<Ticket<A, E>>();
        round.add(own);
        busy.computeIfPresent(key, (_, queue) -> {
            while (!queue.isEmpty() && round.size() < Limits.COMMANDS_MAX) {
                round.add(queue.remove());
            }
            return queue;
        });
        return round;
    }

    private void handOver(Key key) {
        var next = new AtomicReference<Ticket<A, E>>();
        busy.computeIfPresent(key, (_, queue) -> {
            next.set(queue.poll());
            return next.get() == null ? null : queue;
        });
        if (next.get() != null) {
            next.get().lead();
        }
    }
}
