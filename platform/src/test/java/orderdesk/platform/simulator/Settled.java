package orderdesk.platform.simulator;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import orderdesk.platform.aggregate.port.Announcement;
import orderdesk.platform.aggregate.port.Entry;
import orderdesk.platform.aggregate.port.Held;

/** What the platform owes in the end, whatever the services are about. */
final class Settled {

    private final Universe universe;

    Settled(Universe universe) {
        this.universe = universe;
    }

    void check() {
        universe.eachDatabase(SimulatedDatabase::flush);
        require(universe.requests.isEmpty(), "A client still waits: " + universe.requests);
        universe.subscriptions.forEach(
                (group, subscription) -> require(subscription.isDrained(), group + " has not read everything"));
        universe.databases.forEach((service, database) -> {
            require(database.parked() == 0, service + " has parked aggregates");
            database.collections().values().forEach(collection -> {
                for (var held : collection.all()) {
                    check(service, collection, held);
                }
            });
        });
    }

    private void check(String service, SimulatedCollection collection, Held held) {
        var history = history(collection, held);
        require(
                history.size() == held.sequence(),
                "The history of %s has %d events".formatted(held.id(), history.size()));
        require(held.equals(collection.durable(held.id())), held.id() + " is not durable");
        var wakeAt = held.wakeAt();
        require(wakeAt == null || wakeAt.isAfter(universe.time.instant()), held.id() + " was not woken");
        if (collection.isPublished()) {
            require(held.published() == held.sequence(), "The outbox of %s is not empty".formatted(held.id()));
            var published = universe.audit.published(service, held.id());
            require(
                    published.size() == history.size(),
                    "Published %d of %d events of %s".formatted(published.size(), history.size(), held.id()));
            for (var i = 0; i < history.size(); i++) {
                require(same(history.get(i), published.get(i)), "Published another event than is stored: " + held.id());
            }
        }
    }

    private static boolean same(Entry entry, Announcement announcement) {
        return entry.sequence() == announcement.sequence()
                && entry.type().equals(announcement.type())
                && entry.at().equals(announcement.at());
    }

    private static List<Entry> history(SimulatedCollection collection, Held held) {
        Set<Long> known = new TreeSet<>();
        var all = new ArrayList<Entry>();
        Stream.concat(held.history().stream(), collection.pages(held.id()).flatMap(page -> page.entries().stream()))
                .filter(entry -> known.add(entry.sequence()))
                .forEach(all::add);
        all.sort((a, b) -> Long.compare(a.sequence(), b.sequence()));
        return all;
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new AssertionError(otherwise);
        }
    }
}
