package orderdesk.platform.simulator;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import orderdesk.contracts.shared.ShopId;
import orderdesk.platform.aggregate.Once;
import orderdesk.platform.aggregate.SettingChange;
import orderdesk.platform.aggregate.port.Change;
import orderdesk.platform.aggregate.port.Documents;
import orderdesk.platform.aggregate.port.Due;
import orderdesk.platform.aggregate.port.Entry;
import orderdesk.platform.aggregate.port.Held;
import orderdesk.platform.aggregate.port.Mark;
import orderdesk.platform.aggregate.port.Page;
import orderdesk.platform.aggregate.port.Written;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** One collection as one machine sees it: every call is at least one step, and may fail as drawn. */
final class SimulatedDocuments implements Documents {

    private final Line line;
    private final SimulatedCollection held;
    private final Set<String> writing = new HashSet<>();

    SimulatedDocuments(Line line, SimulatedCollection held) {
        this.line = line;
        this.held = held;
    }

    @Override
    public Optional<Held> find(ShopId shop, String id) {
        return line.read("find", id, () -> mine(shop, held.latest(id)).map(Shapes::withoutHistory));
    }

    @Override
    public Optional<Held> read(ShopId shop, String id) {
        return line.read("read", id, () -> mine(shop, held.durable(id)).map(Shapes::read));
    }

    private static Optional<Held> mine(ShopId shop, @Nullable Held found) {
        return Optional.ofNullable(found).filter(document -> document.shop().equals(shop));
    }

    @Override
    public List<Held> findAll(ShopId shop, List<String> ids) {
        return line.read(
                "find all",
                ids.toString(),
                () -> ids.stream()
                        .flatMap(id -> mine(shop, held.latest(id)).stream())
                        .map(Shapes::withoutHistory)
                        .toList());
    }

    @Override
    public List<Held> select(Bson filter, Bson sort, int limit) {
        var order = Filters.order(Filters.read(sort));
        return line.read(
                "select",
                "",
                () -> selected(filter)
                        .sorted((a, b) -> order.compare(Shapes.queried(a), Shapes.queried(b)))
                        .limit(limit)
                        .map(Shapes::withoutHistory)
                        .toList());
    }

    @Override
    public long count(Bson filter, int limit) {
        return line.read("count", "", () -> selected(filter).limit(limit).count());
    }

    private Stream<Held> selected(Bson filter) {
        var wanted = Filters.read(filter);
        return held.all().stream().filter(document -> Filters.matches(wanted, Shapes.queried(document)));
    }

    @Override
    public Written insert(Held made) {
        return alone(
                made.id(),
                () -> line.write("insert", made.id(), () -> {
                    if (held.latest(made.id()) != null) {
                        return Written.TAKEN;
                    }
                    held.put(Shapes.inMillis(made));
                    return Written.DONE;
                }));
    }

    @Override
    public Written write(Change change) {
        var next = change.next();
        return alone(
                next.id(),
                () -> line.write("write", next.id(), () -> {
                    var now = mine(next.shop(), held.latest(next.id()));
                    if (now.isEmpty()) {
                        return Written.GONE;
                    }
                    if (now.get().rev() != change.onto()) {
                        return Written.LOST;
                    }
                    held.put(Shapes.inMillis(Shapes.changed(now.get(), change)));
                    return Written.DONE;
                }));
    }

    /** The protocol's part of the bargain. */
    private Written alone(String id, java.util.function.Supplier<Written> write) {
        if (!writing.add(id)) {
            throw new AssertionError("Two writes of one instance to " + id + " are under way");
        }
        try {
            return write.get();
        } finally {
            writing.remove(id);
        }
    }

    @Override
    public void mark(Mark mark) {
        line.mark(
                mark.id(),
                () -> mine(mark.shop(), held.latest(mark.id()))
                        .filter(now -> now.rev() == mark.rev())
                        .ifPresent(now -> held.put(Shapes.inMillis(Shapes.marked(now, mark)))));
    }

    @Override
    public List<Due> due(Instant now, int limit) {
        return line.read(
                "due",
                "",
                () -> held.all().stream()
                        .filter(document ->
                                document.wakeAt() != null && !document.wakeAt().isAfter(now))
                        .sorted(java.util.Comparator.comparing(document -> Objects.requireNonNull(document.wakeAt())))
                        .limit(limit)
                        .map(document -> new Due(document.shop(), document.id()))
                        .toList());
    }

    @Override
    public Page keep(Page page) {
        var kept = new ArrayList<Page>();
        line.write("keep", page.id(), () -> {
            kept.add(held.keep(page));
            return Written.DONE;
        });
        return kept.getLast();
    }

    @Override
    public List<Page> pages(ShopId shop, String id) {
        return line.read("pages", id, () -> ours(shop, id).toList());
    }

    private Stream<Page> ours(ShopId shop, String id) {
        return held.pages(id).filter(page -> page.shop().equals(shop));
    }

    @Override
    public List<SettingChange> settings(ShopId shop) {
        return line.read(
                "settings",
                "",
                () -> held.all().stream()
                        .flatMap(document -> mine(shop, document).stream())
                        .flatMap(document -> document.settings().stream())
                        .toList());
    }

    @Override
    public List<Entry> once(ShopId shop, String id, String client, String key) {
        return line.read(
                "once",
                id,
                () -> Stream.concat(
                                ours(shop, id).flatMap(page -> page.entries().stream()),
                                mine(shop, held.durable(id)).stream().flatMap(document -> document.history().stream()))
                        .filter(entry -> isBy(entry.once(), client, key))
                        .distinct()
                        .toList());
    }

    private static boolean isBy(@Nullable Once once, String client, String key) {
        return once != null && once.client().equals(client) && once.key().equals(key);
    }
}
