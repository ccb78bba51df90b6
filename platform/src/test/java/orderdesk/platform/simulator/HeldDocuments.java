package orderdesk.platform.simulator;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import orderdesk.contracts.shared.ShopId;
import orderdesk.platform.Decision;
import orderdesk.platform.aggregate.AggregateKind;
import orderdesk.platform.aggregate.Cause;
import orderdesk.platform.aggregate.Done;
import orderdesk.platform.aggregate.KeyReused;
import orderdesk.platform.aggregate.Once;
import orderdesk.platform.aggregate.Recorded;
import orderdesk.platform.aggregate.Stored;
import org.bson.BsonDocument;
import org.jspecify.annotations.Nullable;

/** The collection of one kind in the store in memory: decides, and keeps what was decided. */
final class HeldDocuments<A, E> {

    private final SimulatedStore store;
    private final AggregateKind<A, E> kind;
    private final Clock clock;
    private final Texts<A, E> texts;
    private final Map<String, Held> documents = new TreeMap<>();

    HeldDocuments(SimulatedStore store, AggregateKind<A, E> kind, Clock clock) {
        this.store = store;
        this.kind = kind;
        this.clock = clock;
        this.texts = new Texts<>(kind);
    }

    /** @param id an id of another shop is as good as unknown, until somebody writes to it */
    Held at(ShopId shop, String id) {
        var held = documents.get(id);
        return held != null && held.shop().equals(shop) ? held : Held.fresh(shop, id);
    }

    Optional<Stored<A>> stored(Held held) {
        return held.exists()
                ? Optional.of(new Stored<>(held.shop(), held.id(), texts.state(held), held.rev(), held.sequence()))
                : Optional.empty();
    }

    Stream<Held> all() {
        return documents.values().stream();
    }

    Stream<Held> selected(BsonDocument filter) {
        return all().filter(held -> Filters.matches(filter, held.asDocument()));
    }

    List<Recorded<E>> history(Held held) {
        return texts.recorded(held, 0);
    }

    boolean isDue(Held held) {
        return isDue(texts.state(held));
    }

    private boolean isDue(A state) {
        return kind.deadline(state)
                .filter(deadline -> !deadline.isAfter(clock.instant()))
                .isPresent();
    }

    Done<A, E> onTime(Held due) {
        var cause = new Cause(kind.service(), due.id(), null);
        Function<Optional<Stored<A>>, Decision<A, E>> decide =
                found -> kind.onTime(found.orElseThrow().state(), clock.instant());
        var done = apply(at(due.shop(), due.id()), cause, null, decide, changed -> changed);
        if (isDue(done.stored().state())) {
            throw new AssertionError("onTime left a deadline in the past: " + done.stored());
        }
        return done;
    }

    Done<A, E> apply(
            Held held,
            Cause cause,
            @Nullable Once once,
            Function<Optional<Stored<A>>, Decision<A, E>> decide,
            UnaryOperator<Held> marks) {
        var _ = decide.apply(stored(held)); // as after a lost race: only the second decision counts
        var decision = decide.apply(stored(held));
        var idle =
                held.exists() && decision.events().isEmpty() && decision.next().equals(texts.state(held));
        return idle
                ? new Done<>(stored(held).orElseThrow(), List.of(), false)
                : keep(held, decision, cause, once, marks);
    }

    private Done<A, E> keep(
            Held held, Decision<A, E> decision, Cause cause, @Nullable Once once, UnaryOperator<Held> marks) {
        if (!held.exists() && documents.containsKey(held.id())) {
            throw new IllegalStateException("%s belongs to another shop".formatted(held.id()));
        }
        var entries = decision.events().stream()
                .map(event -> new Held.Entry(texts.write(event), cause, clock.instant(), once))
                .toList();
        var keys = Fields.of(kind.keys(decision.next()));
        var next = marks.apply(held.with(texts.writeState(decision.next()), keys, entries));
        documents.put(held.id(), next);
        if (kind.topic().isPresent()) {
            texts.recorded(next, held.sequence()).forEach(store::announce);
        }
        return new Done<>(stored(next).orElseThrow(), decision.events(), false);
    }

    /** @throws KeyReused when the request is not the first one's repetition */
    Done<A, E> replay(Held held, Once once, @Nullable Once first, List<Held.Entry> entries) {
        if (first == null || !first.equals(once)) {
            throw new KeyReused(once.key());
        }
        return new Done<>(
                stored(held).orElseThrow(), entries.stream().map(texts::event).toList(), true);
    }

    Map<String, List<String>> contents() {
        var all = new TreeMap<String, List<String>>();
        documents.forEach((id, held) -> {
            var events = held.entries().stream().map(Held.Entry::event);
            all.put(id, Stream.concat(Stream.of(held.state()), events).toList());
        });
        return all;
    }
}
