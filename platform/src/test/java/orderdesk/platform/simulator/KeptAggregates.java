package orderdesk.platform.simulator;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import orderdesk.contracts.shared.ShopId;
import orderdesk.platform.Decision;
import orderdesk.platform.aggregate.AggregateKind;
import orderdesk.platform.aggregate.Cause;
import orderdesk.platform.aggregate.Done;
import orderdesk.platform.aggregate.Once;
import orderdesk.platform.aggregate.Recorded;
import orderdesk.platform.aggregate.SelectableAggregates;
import orderdesk.platform.aggregate.Stored;
import orderdesk.platform.inbox.Received;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** The aggregates of one kind in the store in memory; every call is one step. */
final class KeptAggregates<A, E> implements SelectableAggregates<A, E> {

    private final SimulatedStore store;
    private final AggregateKind<A, E> kind;
    private final KeptDocuments<A, E> documents;

    KeptAggregates(SimulatedStore store, AggregateKind<A, E> kind, Clock clock) {
        this.store = store;
        this.kind = kind;
        this.documents = new KeptDocuments<>(store, kind, clock);
    }

    @Override
    public Optional<Stored<A>> find(ShopId shop, String id) {
        return step("read", id, () -> documents.stored(documents.at(shop, id)));
    }

    @Override
    public List<Stored<A>> findAll(ShopId shop, List<String> ids) {
        return step(
                "read",
                String.join(",", ids),
                () -> ids.stream()
                        .flatMap(id -> documents.stored(documents.at(shop, id)).stream())
                        .toList());
    }

    @Override
    public Done<A, E> change(
            ShopId shop, String id, Cause cause, Function<Optional<Stored<A>>, Decision<A, E>> decide) {
        return step("write", id, () -> documents.apply(documents.at(shop, id), cause, null, decide, kept -> kept));
    }

    @Override
    public Done<A, E> create(ShopId shop, String id, Once once, Cause cause, Supplier<Decision<A, E>> decide) {
        return step("write", id, () -> {
            var kept = documents.at(shop, id);
            return kept.exists()
                    ? documents.replay(kept, once, kept.once(), kept.entries().subList(0, kept.making()))
                    : documents.apply(kept, cause, null, _ -> announcing(decide.get()), made -> made.madeBy(once));
        });
    }

    @Override
    public Done<A, E> add(
            ShopId shop, String id, Once once, Cause cause, Function<Optional<Stored<A>>, Decision<A, E>> decide) {
        return step("write", id, () -> {
            var kept = documents.at(shop, id);
            var before = kept.entries().stream()
                    .filter(entry -> same(entry.once(), once))
                    .toList();
            return before.isEmpty()
                    ? documents.apply(kept, cause, once, found -> announcing(decide.apply(found)), changed -> changed)
                    : documents.replay(kept, once, before.getFirst().once(), before);
        });
    }

    private static <A, E> Decision<A, E> announcing(Decision<A, E> decision) {
        if (decision.events().isEmpty()) {
            throw new IllegalArgumentException("A request that takes effect once must announce at least one event");
        }
        return decision;
    }

    private static boolean same(@Nullable Once kept, Once once) {
        return kept != null && kept.client().equals(once.client()) && kept.key().equals(once.key());
    }

    @Override
    public Done<A, E> receive(Received<?> received, String id, Function<Optional<Stored<A>>, Decision<A, E>> decide) {
        var source = received.source() + ":" + received.subject();
        var cause = received.leadsTo(kind.service());
        return step("write", id, () -> {
            var kept = documents.at(received.shop(), id);
            return kept.hasSeen(source, received.sequence())
                    ? new Done<>(documents.stored(kept).orElseThrow(), List.of(), true)
                    : documents.apply(kept, cause, null, decide, next -> next.having(source, received.sequence()));
        });
    }

    @Override
    public List<Recorded<E>> history(ShopId shop, String id) {
        return step("read", id, () -> documents.history(documents.at(shop, id)));
    }

    @Override
    public List<Stored<A>> select(Bson filter, Bson sort, int limit) {
        var order = Filters.order(Filters.read(sort));
        return step(
                "select",
                "*",
                () -> documents
                        .selected(Filters.read(filter))
                        .sorted((a, b) -> order.compare(a.asDocument(), b.asDocument()))
                        .limit(limit)
                        .flatMap(kept -> documents.stored(kept).stream())
                        .toList());
    }

    @Override
    public long count(Bson filter, int limit) {
        return step(
                "count",
                "*",
                () -> documents.selected(Filters.read(filter)).limit(limit).count());
    }

    void tick() {
        for (var due :
                step("due", "*", () -> documents.all().filter(documents::isDue).toList())) {
            step("write", due.id(), () -> documents.onTime(due));
        }
    }

    Map<String, List<String>> contents() {
        return documents.contents();
    }

    private <T> T step(String what, String id, Supplier<T> effect) {
        return store.step(what + " " + kind.collection() + "/" + id, effect);
    }
}
