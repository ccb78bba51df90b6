package orderdesk.benchmarks;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bson.Document;

/**
 * Durable intake: orders accepted by order-service, beside plain single journaled majority inserts of documents of the
 * same size into the same mongod. Taken twice: with the whole desk at work, and with everything downstream of
 * order-service standing still. Each side starts when what was before it has been worked off; the processor time of an
 * order counts until the last one has a case.
 */
final class Intake {

    private static final Duration WARM_UP = Duration.ofSeconds(Long.getLong("warm", 25));
    private static final Duration PLAIN = Duration.ofSeconds(8);
    private static final Duration RUN = Duration.ofSeconds(15);
    private static final Duration DRAIN = Duration.ofSeconds(60);
    private static final List<String> DOWNSTREAM =
            List.of("inventory-service", "confirmation-service", "insight-service");

    private final Desk desk = new Desk();
    private final List<Figures> figures = new ArrayList<>();

    /** @param cpu processor milliseconds for each order, by process */
    private record Figures(
            String what,
            long plain,
            long orders,
            Latencies latencies,
            long failed,
            boolean drained,
            Map<String, Double> cpu) {

        double ratio() {
            return orders / (double) RUN.toSeconds() / (plain / (double) PLAIN.toSeconds());
        }

        double allCpu() {
            return cpu.values().stream().mapToDouble(Double::doubleValue).sum();
        }
    }

    void measure() {
        if (Processes.runs("inventory-service")) {
            Catalogue.list(desk);
        }
        new Callers().repeat(64, WARM_UP, new Latencies(), this::storefront);
        try (var client = MongoClients.create(Place.mongo())) {
            var size = size(client);
            var plain = client.getDatabase("benchmark")
                    .getCollection("plain")
                    .withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
            compare("whole desk, 64 callers", 64, plain, size);
            compare("whole desk, 256 callers", 256, plain, size);
            Processes.without(DOWNSTREAM, () -> {
                compare("order-service alone, 64 callers", 64, plain, size);
                compare("order-service alone, 256 callers", 256, plain, size);
            });
            plain.drop();
            print(size);
        }
    }

    private void compare(String what, int callers, MongoCollection<Document> plain, int size) {
        Processes.quiet(DRAIN);
        var filling = "x".repeat(size);
        var inserted = new Callers()
                .repeat(
                        callers,
                        PLAIN,
                        new Latencies(),
                        () -> () -> plain.insertOne(
                                new Document("_id", UUID.randomUUID().toString()).append("filling", filling)));
        Processes.quiet(DRAIN);
        var before = Processes.cpuSeconds();
        var latencies = new Latencies();
        var posting = new Callers();
        var posted = posting.repeat(callers, RUN, latencies, this::storefront);
        var drained = Processes.quiet(DRAIN);
        var cpu = Processes.cpuMillis(before, posted);
        figures.add(new Figures(what, inserted, posted, latencies, posting.failures(), drained, cpu));
    }

    private Callers.Caller storefront() {
        var connection = new Storefront(desk);
        return new Callers.Caller() {
            @Override
            public void act() {
                connection.post();
            }

            @Override
            public void close() {
                connection.close();
            }
        };
    }

    /** Of an order's document, on average, in bytes. */
    private static int size(MongoClient client) {
        var stats = client.getDatabase("order").runCommand(new Document("collStats", "orders"));
        return stats.get("avgObjSize", Number.class).intValue();
    }

    private void print(int size) {
        System.out.printf("| `intake`, documents of %d bytes | plain inserts/s | orders/s | ratio |", size);
        System.out.println(" p50, p99, max | failed | CPU ms per order |\n| --- | --- | --- | --- | --- | --- | --- |");
        figures.forEach(it -> System.out.printf(
                "| %s | %d | %d | %.2f | %s | %d | %.1f%s |%n",
                it.what,
                it.plain / PLAIN.toSeconds(),
                it.orders / RUN.toSeconds(),
                it.ratio(),
                it.latencies,
                it.failed,
                it.allCpu(),
                it.drained ? "" : ", not all worked off"));
        System.out.println();
        Tables.cpu(
                figures.stream().map(Figures::what).toList(),
                figures.stream().map(Figures::cpu).toList());
    }
}
