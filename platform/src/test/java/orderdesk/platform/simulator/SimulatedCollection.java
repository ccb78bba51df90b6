package orderdesk.platform.simulator;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import orderdesk.platform.aggregate.port.Held;
import orderdesk.platform.aggregate.port.Page;
import org.jspecify.annotations.Nullable;

/**
 * One collection: what local reads see, and what would survive a crash. The journal is one file: flushing it makes
 * everything before durable.
 */
final class SimulatedCollection {

    private final String service;
    private final String name;
    private final WriteWatch watch;
    private final Map<String, Held> durable = new TreeMap<>();
    private final Map<String, Held> latest = new TreeMap<>();
    private boolean publishes;
    private final Set<String> dirty = new LinkedHashSet<>();
    private final Map<String, Page> pages = new LinkedHashMap<>();

    SimulatedCollection(String service, String name, WriteWatch watch) {
        this.service = service;
        this.name = name;
        this.watch = watch;
    }

    /** Its kind has a topic. */
    void publishes() {
        publishes = true;
    }

    boolean isPublished() {
        return publishes;
    }

    @Nullable
    Held latest(String id) {
        return latest.get(id);
    }

    @Nullable
    Held durable(String id) {
        return durable.get(id);
    }

    Collection<Held> all() {
        return latest.values();
    }

    boolean isDue(Instant now) {
        for (var held : latest.values()) {
            var wakeAt = held.wakeAt();
            if (wakeAt != null && !wakeAt.isAfter(now)) {
                return true;
            }
        }
        return false;
    }

    void put(Held next) {
        watch.writes(service, latest.get(next.id()), next);
        latest.put(next.id(), next);
        dirty.add(next.id());
        watch.wrote(service, name, next);
    }

    /** Pages are durable at once: the protocol trims a document only after its page was kept. */
    Page keep(Page page) {
        var before = pages.putIfAbsent(page.id(), page);
        return before == null ? page : before;
    }

    Stream<Page> pages(String aggregate) {
        return pages.values().stream()
                .filter(page -> page.aggregate().equals(aggregate))
                .sorted(Comparator.comparingLong(Page::first));
    }

    void flush() {
        for (var id : dirty) {
            durable.put(id, Objects.requireNonNull(latest.get(id)));
        }
        dirty.clear();
    }

    /** What was not flushed never happened. */
    void crash() {
        for (var id : dirty) {
            var before = durable.get(id);
            if (before == null) {
                latest.remove(id);
            } else {
                latest.put(id, before);
            }
        }
        dirty.clear();
    }
}
