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
import orderdesk.platform.aggregate.MadeByAnother;
import orderdesk.platform.aggregate.Once;
import orderdesk.platform.aggregate.Recorded;
import orderdesk.platform.aggregate.Stored;
import org.bson.BsonDocument;
import org.jspecify.annotations.Nullable;

/** The collection of one kind in the store in memory: decides, and keeps what was decided. */
final class KeptDocuments<A, E> {

    private final SimulatedStore store;
    private final AggregateKind<A, E> kind;
    private final Clock clock;
    private final Texts<A, E> texts;
    private final Map<String, Kept> documents = new TreeMap<>();

    KeptDocuments(SimulatedStore store, AggregateKind<A, E> kind, Clock clock) {
        this.store = store;
        this.kind = kind;
        this.clock = clock;
        this.texts = new Texts<>(kind);
    }

    /** @param id an id of another shop is as good as unknown, until somebody writes to it */
    Kept at(ShopId shop, String id) {
        var kept = documents.get(id);
        return kept != null && kept.shop().equals(shop) ? kept : Kept.fresh(shop, id);
    }

    Optional<Stored<A>> stored(Kept kept) {
        return kept.exists()
                ? Optional.of(new Stored<>(kept.shop(), kept.id(), texts.state(kept), kept.rev(), kept.sequence()))
                : Optional.empty();
    }

    Stream<Kept> all() {
        return documents.values().stream();
    }

    Stream<Kept> selected(BsonDocument filter) {
        return all().filter(kept -> Filters.matches(filter, kept.asDocument()));
    }

    List<Recorded<E>> history(Kept kept) {
        return texts.recorded(kept, 0);
    }

    boolean isDue(Kept kept) {
        return isDue(texts.state(kept));
    }

    private boolean isDue(A state) {
        return kind.deadline(state)
                .filter(deadline -> !deadline.isAfter(clock.instant()))
                .isPresent();
    }

    Done<A, E> onTime(Kept due) {
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
            Kept kept,
            Cause cause,
            @Nullable Once once,
            Function<Optional<Stored<A>>, Decision<A, E>> decide,
            UnaryOperator<Kept> marks) {
        var _ = decide.apply(stored(kept)); // as after a lost race: only the second decision counts
        var decision = decide.apply(stored(kept));
        var idle =
                kept.exists() && decision.events().isEmpty() && decision.next().equals(texts.state(kept));
        return idle
                ? new Done<>(stored(kept).orElseThrow(), List.of(), false)
                : keep(kept, decision, cause, once, marks);
    }

    private Done<A, E> keep(
            Kept kept, Decision<A, E> decision, Cause cause, @Nullable Once once, UnaryOperator<Kept> marks) {
        if (!kept.exists() && documents.containsKey(kept.id())) {
            throw new IllegalStateException("%s belongs to another shop".formatted(kept.id()));
        }
        var entries = decision.events().stream()
                .map(event -> new Kept.Entry(texts.write(event), cause, clock.instant(), once))
                .toList();
        var keys = Fields.of(kind.keys(decision.next()));
        var next = marks.apply(kept.with(texts.writeState(decision.next()), keys, entries));
        documents.put(kept.id(), next);
        if (kind.topic().isPresent()) {
            texts.recorded(next, kept.sequence()).forEach(store::announce);
        }
        return new Done<>(stored(next).orElseThrow(), decision.events(), false);
    }

    /**
     * @throws MadeByAnother when the first request had another key
     * @throws KeyReused when the request is not the first one's repetition
     */
    Done<A, E> replay(Kept kept, Once once, @Nullable Once first, List<Kept.Entry> entries) {
        if (first == null
                || !first.client().equals(once.client())
                || !first.key().equals(once.key())) {
            throw new MadeByAnother(kept.id());
        }
        if (!first.hash().equals(once.hash())) {
            throw new KeyReused(once.key());
        }
        return new Done<>(
                stored(kept).orElseThrow(), entries.stream().map(texts::event).toList(), true);
    }

    Map<String, List<String>> contents() {
        var all = new TreeMap<String, List<String>>();
        documents.forEach((id, kept) -> {
            var events = kept.entries().stream().map(Kept.Entry::event);
            all.put(id, Stream.concat(Stream.of(kept.state()), events).toList());
        });
        return all;
    }
}
