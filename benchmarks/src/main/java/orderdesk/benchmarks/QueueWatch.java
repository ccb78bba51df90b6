package orderdesk.benchmarks;

import static com.mongodb.client.model.Aggregates.match;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.or;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * Sees each case come into a queue, by the database's change stream: asking the service for every order again and again
 * would be more work than the orders are. What it sees is durable on a majority.
 */
final class QueueWatch implements AutoCloseable {

    private final MongoClient client = MongoClients.create(Place.mongo());
    private final Map<String, Long> queued = new ConcurrentHashMap<>();
    private volatile boolean closed;

    QueueWatch() {
        var cases = client.getDatabase("confirmation").getCollection("cases");
        var inQueue =
                match(or(exists("fullDocument.keys.queue"), exists("updateDescription.updatedFields.keys.queue")));
        var cursor = cases.watch(List.of(inQueue), Document.class).cursor();
        Thread.ofPlatform().daemon().name("queue-watch").start(() -> {
            try (cursor) {
                while (!closed) {
                    var order = Objects.requireNonNull(cursor.next().getDocumentKey())
                            .getString("_id");
                    queued.putIfAbsent(order.getValue(), System.nanoTime());
                }
            } catch (MongoException | IllegalStateException e) {
                if (!closed) {
                    System.out.println("The change stream broke off: " + e.getMessage());
                }
            }
        });
    }

    /** When the order's case came into a queue, by {@link System#nanoTime}; nothing where it has not. */
    @Nullable
    Long at(String order) {
        return queued.get(order);
    }

    @Override
    public void close() {
        closed = true;
        client.close();
    }
}
