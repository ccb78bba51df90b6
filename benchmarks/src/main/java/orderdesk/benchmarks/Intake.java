package orderdesk.benchmarks;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.bson.Document;

/**
 * Durable intake: orders accepted by order-service, beside plain single journaled majority inserts of documents of the
 * same size into the same mongod.
 */
final class Intake {

    private static final Duration WARM_UP = Duration.ofSeconds(20);
    private static final Duration RUN = Duration.ofSeconds(20);
    private static final String MONGO =
            System.getProperty("orderdesk.mongo", "mongodb://127.0.0.1:27117/?replicaSet=rs0&maxPoolSize=300");

    void measure() {
        var desk = new Desk();
        System.out.println("durable intake");
        new Callers().repeat(64, WARM_UP, new Latencies(), desk::post);
        try (var client = MongoClients.create(MONGO)) {
            var size = size(client.getDatabase("order").getCollection("orders"));
            var plain = client.getDatabase("benchmark")
                    .getCollection("plain")
                    .withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
            for (var callers : new int[] {64, 256}) {
                compare(callers, desk, plain, size);
            }
            plain.drop();
        }
    }

    private static void compare(int callers, Desk desk, MongoCollection<Document> plain, int size) {
        var filling = "x".repeat(size);
        var inserts = new Latencies();
        var inserted = new Callers()
                .repeat(
                        callers,
                        RUN,
                        inserts,
                        () -> plain.insertOne(
                                new Document("_id", UUID.randomUUID().toString()).append("filling", filling)));
        var before = Processes.cpuSeconds();
        var posts = new Latencies();
        var posting = new Callers();
        var posted = posting.repeat(callers, RUN, posts, desk::post);
        System.out.printf("  %d callers, documents of %d bytes%n", callers, size);
        System.out.printf("    plain inserts  %7.0f /s  %s%n", perSecond(inserted), inserts);
        System.out.printf("    orders         %7.0f /s  %s, %d failed%n", perSecond(posted), posts, posting.failures());
        System.out.printf("    ratio          %7.2f%n", posted / (double) inserted);
        Processes.printCpuPerOrder(before, posted);
    }

    /** Of an order's document in the middle of the collection, in bytes. */
    private static int size(MongoCollection<Document> orders) {
        var found = orders.aggregate(List.of(
                        new Document("$sample", new Document("size", 1)),
                        new Document("$project", new Document("size", new Document("$bsonSize", "$$ROOT")))))
                .first();
        return found == null ? 2_300 : found.getInteger("size");
    }

    private static double perSecond(long count) {
        return count / (double) RUN.toSeconds();
    }
}
