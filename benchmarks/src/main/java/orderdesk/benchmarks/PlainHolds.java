package orderdesk.benchmarks;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.bson.Document;

/** The durable writes of a hold and nothing else: as many at once as the orders have lanes. */
final class PlainHolds {

    private static final int AT_ONCE = 12;

    private final MongoCollection<Document> plain;
    private final Document order;

    /** @param example an order whose document each of these is like */
    PlainHolds(MongoClient client, MongoCollection<Document> benefits, String example) {
        plain = client.getDatabase("benchmark")
                .getCollection("holds")
                .withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
        order = Objects.requireNonNull(benefits.find(Filters.eq("_id", example)).first());
    }

    /** @param limited among which the orders are spread: each takes one of what is left there */
    double perSecond(int orders, int limited) {
        plain.drop();
        for (var number = 0; number < limited; number++) {
            plain.insertOne(
                    new Document(order).append("_id", "limited-" + number).append("left", orders));
        }
        var began = System.nanoTime();
        try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
            IntStream.range(0, orders).forEach(number -> threads.execute(() -> hold("limited-" + number % limited)));
        }
        var seconds = (System.nanoTime() - began) / 1e9;
        plain.drop();
        return orders / seconds;
    }

    private void hold(String limited) {
        var id = UUID.randomUUID().toString();
        plain.insertOne(new Document(order).append("_id", id).append("step", 0));
        plain.updateOne(Filters.and(Filters.eq("_id", limited), Filters.gte("left", 1)), Updates.inc("left", -1));
        var settled = new Document(order).append("_id", id).append("step", 1);
        plain.replaceOne(Filters.and(Filters.eq("_id", id), Filters.eq("step", 0)), settled);
    }
}
