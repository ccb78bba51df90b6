package orderdesk.benchmarks;

import com.mongodb.client.MongoClients;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Map;

/**
 * Import of a price list: a first one beside plain bulk upserts of the same documents, and the same offers again, under
 * a new date, unchanged and with one price in fifty changed. Every run leaves a supplier of its own behind.
 */
final class Feed {

    private static final int WARM_UP = 20_000;
    private static final int OFFERS = Integer.getInteger("offers", 300_000);
    private static final int CHANGED_EVERY = 50;
    private static final JavaProcess SERVICE = new JavaProcess("inventory-service");

    private final FeedDesk desk = new FeedDesk();

    void measure() {
        var run = Long.toString(System.currentTimeMillis() / 1_000, 36);
        System.out.printf("import of a price list of %d offers, inventory-service with %s%n%n", OFFERS, SERVICE.heap());
        System.out.println("| what | s | offers/s | CPU ms per offer: service, mongod | load |");
        System.out.println("| --- | --- | --- | --- | --- |");
        try (var client = MongoClients.create(Place.mongo())) {
            imported("warm-up", "warm-" + run, WARM_UP, 0, "added");
            var supplier = "feed-" + run;
            var first = imported("first import", supplier, OFFERS, 0, "added");
            var again = imported("the same offers, new date", supplier, OFFERS, 0, "unchanged");
            imported("the same, 1 of %d changed".formatted(CHANGED_EVERY), supplier, OFFERS, CHANGED_EVERY, "accepted");
            var upserts = new PlainUpserts(client, supplier);
            var size = upserts.size();
            var indexed = plain("plain upserts, the catalogue's indexes", upserts, true);
            var bare = plain("plain upserts, no index", upserts, false);
            System.out.printf("%nfirst import beside plain upserts of the same documents (%d bytes):", size);
            System.out.printf(" %.2f with the same indexes, %.2f with none%n", indexed / first, bare / first);
            System.out.printf("unchanged list: %.1f times as fast as the first%n", first / again);
            System.out.printf("inventory-service at its largest: %d MB%n", SERVICE.peakMegabytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @return seconds from the first byte sent to the answer, when all of it is in the catalogue */
    private double imported(String what, String supplier, int offers, int changedEvery, String counted)
            throws IOException {
        if (changedEvery == 0 && counted.equals("added")) {
            desk.add(supplier);
        }
        var list = new FeedFile(offers).write(changedEvery);
        try {
            var before = Processes.cpuSeconds();
            var began = System.nanoTime();
            var counts = desk.post(supplier, list).path("counts");
            var seconds = (System.nanoTime() - began) / 1e9;
            if (counts.path(counted).asInt() != offers) {
                throw new IllegalStateException("Not every offer is " + counted + ": " + counts);
            }
            row(what, offers, seconds, before);
            return seconds;
        } finally {
            Files.delete(list);
        }
    }

    private static double plain(String what, PlainUpserts upserts, boolean indexed) {
        var before = Processes.cpuSeconds();
        var seconds = upserts.seconds(indexed);
        row(what, OFFERS, seconds, before);
        return seconds;
    }

    private static void row(String what, int offers, double seconds, Map<String, Double> before) {
        var after = Processes.cpuSeconds();
        System.out.printf(
                "| %s, %d | %.1f | %.0f | %.3f, %.3f | %.1f |%n",
                what,
                offers,
                seconds,
                offers / seconds,
                cpu("inventory-service", before, after, offers),
                cpu("mongod", before, after, offers),
                Processes.machineLoad());
    }

    private static double cpu(String process, Map<String, Double> before, Map<String, Double> after, int offers) {
        return (after.getOrDefault(process, 0.0) - before.getOrDefault(process, 0.0)) * 1_000 / offers;
    }
}
