package orderdesk.platform.simulator;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import orderdesk.platform.aggregate.port.Announcement;
import orderdesk.platform.aggregate.port.Entry;
import orderdesk.platform.aggregate.port.Held;
import org.jspecify.annotations.Nullable;

/** Watches every write and every record as it happens, and objects at once to what the protocol must never do. */
final class Audit implements WriteWatch {

    private final Map<String, SimulatedDatabase> databases;
    private final Trace trace;
    private final Map<String, List<Announcement>> published = new HashMap<>();
    private final Witnesses witnesses = new Witnesses();
    private Consumer<Announcement> listener = _ -> {};
    private int effects;

    Audit(Map<String, SimulatedDatabase> databases, Trace trace) {
        this.databases = databases;
        this.trace = trace;
    }

    /** Is told of every first occurrence, in the order in which the broker gets them. */
    void listens(Consumer<Announcement> to) {
        listener = to;
    }

    Witnesses witnesses() {
        return witnesses;
    }

    /** First occurrences, by {@code service:aggregate}, in order. */
    List<Announcement> published(String source, String subject) {
        return published.getOrDefault(source + ":" + subject, List.of());
    }

    @Override
    public void wrote(String service, String collection, Held now) {
        objecting(() -> witnesses.wrote(service, collection, now));
    }

    /** Whoever caused it may swallow the error. */
    private void objecting(Runnable check) {
        try {
            check.run();
        } catch (AssertionError e) {
            trace.found(e);
            throw e;
        }
    }

    private AssertionError violated(String how) {
        var error = new AssertionError(how);
        trace.found(error);
        return error;
    }

    /** Grows with every write, published marks apart, and with every record. */
    int effects() {
        return effects;
    }

    void appends(Announcement record) {
        effects++;
        var before = published.computeIfAbsent(record.source() + ":" + record.subject(), _ -> new ArrayList<>());
        if (record.sequence() > before.size() + 1) {
            throw violated("A gap: %s after %d events".formatted(record.id(), before.size()));
        }
        requireDurable(record);
        if (record.sequence() == before.size() + 1) {
            before.add(record);
            objecting(() -> listener.accept(record));
        } else if (!same(before.get((int) record.sequence() - 1), record)) {
            throw violated("Two different events %s".formatted(record.id()));
        }
    }

    private static boolean same(Announcement one, Announcement other) {
        return one.type().equals(other.type()) && Arrays.equals(one.payload(), other.payload());
    }

    private void requireDurable(Announcement record) {
        var database = databases.get(record.source());
        var durable = database != null
                && database.collections().values().stream()
                        .map(collection -> collection.durable(record.subject()))
                        .anyMatch(held -> held != null && held.sequence() >= record.sequence());
        if (!durable) {
            throw violated("Published before it was durable: " + record.id());
        }
    }

    @Override
    public void writes(String service, @Nullable Held before, Held next) {
        if (next.published() > published(service, next.id()).size()) {
            throw violated(
                    "Marked as published before the broker had it: %s up to %d".formatted(next.id(), next.published()));
        }
        if (before == null || before.rev() != next.rev()) {
            effects++;
        }
        if (before == null) {
            requireContiguous(next.history(), next.sequence(), next);
            return;
        }
        if (next.rev() < before.rev() || next.sequence() < before.sequence()) {
            throw violated("%s goes back from rev %d".formatted(next.id(), before.rev()));
        }
        before.seen().forEach((source, sequence) -> {
            if (next.seen().getOrDefault(source, 0L) < sequence) {
                throw violated("%s forgets that it saw %s %d".formatted(next.id(), source, sequence));
            }
        });
        requireContiguous(above(next, before.sequence()), next.sequence() - before.sequence(), next);
    }

    private static List<Entry> above(Held held, long sequence) {
        return held.history().stream()
                .filter(entry -> entry.sequence() > sequence)
                .toList();
    }

    private void requireContiguous(List<Entry> added, long count, Held held) {
        var first = held.sequence() - count + 1;
        var wanted = added.size() == count;
        for (var i = 0; wanted && i < added.size(); i++) {
            wanted = added.get(i).sequence() == first + i;
        }
        if (!wanted) {
            throw violated("The history of %s is not contiguous".formatted(held.id()));
        }
    }
}
