package orderdesk.platform.aggregate.protocol;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import orderdesk.platform.aggregate.AggregateTooLarge;
import orderdesk.platform.aggregate.StoreUnavailable;
import orderdesk.platform.aggregate.port.Documents;
import orderdesk.platform.aggregate.port.Written;

/**
 * Serves what came together for one aggregate: load, decide one after another, write once, tell each.
 *
 * <p><b>Guarantees.</b> An answer is given when what it rests on is durable: its own write, or a majority read. A
 * command that refuses changes nothing, and spoils nothing for the others of its round.
 */
final class Rounds<A, E> {

    private final Codec<A, E> codec;
    private final Documents documents;
    private final Commit commit;
    private final Relay relay;
    private final Recent<A> recent = new Recent<>();
    private final Clock clock;
    private final Supplier<String> writers;
    private final Watch watch;

    /** @param writers a name for each write, never used twice by anybody */
    Rounds(Codec<A, E> codec, Documents documents, Relay relay, Clock clock, Supplier<String> writers, Watch watch) {
        this.codec = codec;
        this.documents = documents;
        this.commit = new Commit(documents, watch);
        this.relay = relay;
        this.clock = clock;
        this.writers = writers;
        this.watch = watch;
    }

    void serve(Key key, List<Ticket<A, E>> tickets) {
        var rest = tickets;
        while (!rest.isEmpty()) {
            rest = serveSome(key, rest);
        }
    }

    /** @return those for which there was no room in the write */
    private List<Ticket<A, E>> serveSome(Key key, List<Ticket<A, E>> tickets) {
        try {
            return decideAndWrite(key, tickets);
        } catch (AggregateTooLarge e) {
            if (tickets.size() == 1) {
                throw e;
            }
            tickets.forEach(ticket -> serveAlone(key, ticket));
            return List.of();
        }
    }

    private void serveAlone(Key key, Ticket<A, E> ticket) {
        try {
            decideAndWrite(key, List.of(ticket));
        } catch (RuntimeException e) {
            ticket.fail(e);
        }
    }

    private List<Ticket<A, E>> decideAndWrite(Key key, List<Ticket<A, E>> tickets) {
        var base = load(key, tickets);
        for (var attempt = 0; attempt < Limits.ATTEMPTS; attempt++) {
            var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
            var draft = new Draft<>(codec, key, base, now, writers.get());
            var rest = decide(draft, tickets);
            var served = tickets.subList(0, tickets.size() - rest.size());
            if (draft.needsDurableBase()) {
                base = durable(key);
            } else if (!draft.changed()) {
                served.forEach(Ticket::settle);
                return rest;
            } else if (store(draft, served.size(), attempt == 0)) {
                served.forEach(Ticket::settle);
                return rest;
            } else {
                base = durable(key);
            }
        }
        throw new StoreUnavailable("Others were always first in changing " + key);
    }

    private List<Ticket<A, E>> decide(Draft<A, E> draft, List<Ticket<A, E>> tickets) {
        var rest = new ArrayList<>(tickets);
        while (!rest.isEmpty() && !draft.full()) {
            rest.removeFirst().decide(draft);
        }
        return rest;
    }

    /**
     * @param alone nobody else has been writing to it; where others are, what is remembered would soon be wrong
     * @return whether nobody else was first
     */
    private boolean store(Draft<A, E> draft, int commands, boolean alone) {
        var next = Assembly.of(draft, relay, documents);
        if (commit.write(next) != Written.DONE) {
            watch.lostRace();
            return false;
        }
        watch.wrote(commands);
        relay.stored(next.held(), next.fresh(), next.deadline());
        if (alone) {
            recent.put(draft.key(), Base.remembered(next.held().withoutHistory(), draft.state()));
        }
        return true;
    }

    private Base<A> load(Key key, List<Ticket<A, E>> tickets) {
        if (tickets.stream().allMatch(ticket -> ticket.command().makes())) {
            return Base.assumedAbsent();
        }
        if (tickets.stream()
                .anyMatch(ticket -> ticket.command().makes() || ticket.command().needsHistory())) {
            return durable(key);
        }
        var base = recent.take(key).orElseGet(() -> Base.read(documents.find(key.shop(), key.id()), false));
        return base.held().filter(Paging::isDue).isPresent() ? durable(key) : base;
    }

    private Base<A> durable(Key key) {
        return Base.read(documents.read(key.shop(), key.id()), true);
    }
}
