package orderdesk.inventory;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.bson.Document;

/**
 * The durable writes of a reservation and nothing else, as many at once as a service has connections: what a piece of an
 * item can be had at by a conditional update of the item's document, and with the two writes of its order around it.
 */
final class PlainReservations {

    private static final int AT_ONCE = 64;

    private final MongoCollection<Document> plain;
    private final Document order;
    private final List<Document> items;

    /**
     * @param order as it is stored when its stock is known
     * @param items as they are stored when all is gone
     */
    PlainReservations(MongoDatabase database, Document order, List<Document> items) {
        this.plain = database.getCollection("reservations").withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
        this.order = order;
        this.items = items;
    }

    double claimsPerSecond(int attempts) {
        return perSecond(attempts, this::claim);
    }

    double ordersPerSecond(int attempts) {
        return perSecond(attempts, item -> {
            var id = UUID.randomUUID().toString();
            plain.insertOne(new Document(order).append("_id", id).append("rev", 1L));
            claim(item);
            var settled = new Document(order).append("_id", id).append("rev", 2L);
            plain.replaceOne(Filters.and(Filters.eq("_id", id), Filters.eq("rev", 1L)), settled);
        });
    }

    private double perSecond(int attempts, Consumer<Document> reservation) {
        plain.drop();
        items.forEach(item -> plain.insertOne(full(item)));
        var began = System.nanoTime();
        try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
            IntStream.range(0, attempts)
                    .forEach(number -> threads.execute(() -> reservation.accept(items.get(number % items.size()))));
        }
        return attempts / ((System.nanoTime() - began) / 1e9);
    }

    /** Nothing of it is held yet. */
    private static Document full(Document item) {
        var copy = Document.parse(item.toJson());
        var state = copy.get("state", Document.class).append("holds", List.of());
        var ledger = state.get("ledger", Document.class);
        ledger.append("free", ledger.get("received")).append("reserved", 0);
        return copy;
    }

    /** Who comes too late changes nothing. */
    private void claim(Document item) {
        var hold =
                item.get("state", Document.class).getList("holds", String.class).getFirst();
        plain.updateOne(
                Filters.and(Filters.eq("_id", item.getString("_id")), Filters.gte("state.ledger.free", 1)),
                Updates.combine(
                        Updates.inc("state.ledger.free", -1),
                        Updates.inc("state.ledger.reserved", 1),
                        Updates.inc("rev", 1),
                        Updates.push("state.holds", hold)));
    }
}
