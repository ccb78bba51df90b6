package orderdesk.platform.simulator;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import orderdesk.platform.aggregate.AggregateKind;
import orderdesk.platform.aggregate.Stored;
import orderdesk.platform.aggregate.port.Held;

/** Who watches which collections. */
final class Witnesses {

    private final Map<String, Watching<?>> byCollection = new HashMap<>();

    <A, E> void add(Universe universe, AggregateKind<A, E> kind, Witness<A> witness) {
        var aggregates = Observer.open(universe, kind);
        byCollection.put(
                name(kind.service(), kind.collection()),
                new Watching<>(witness, held -> aggregates.find(held.shop(), held.id())));
    }

    void wrote(String service, String collection, Held now) {
        var watching = byCollection.get(name(service, collection));
        if (watching != null) {
            watching.see(now);
        }
    }

    private static String name(String service, String collection) {
        return service + "." + collection;
    }

    private interface Look<A> {
        Optional<Stored<A>> at(Held held);
    }

    /** Remembers what it saw last of each aggregate: decoding it again would cost as much as all the rest. */
    private static final class Watching<A> {

        private final Witness<A> witness;
        private final Look<A> look;
        private final Map<String, Stored<A>> last = new HashMap<>();

        Watching(Witness<A> witness, Look<A> look) {
            this.witness = witness;
            this.look = look;
        }

        void see(Held held) {
            var before = last.get(held.id());
            if (before != null && before.rev() == held.rev()) {
                return; // the published mark
            }
            var now = look.at(held).orElseThrow();
            last.put(held.id(), now);
            witness.sees(before != null && before.rev() == held.rev() - 1 ? before : null, now);
        }
    }
}
