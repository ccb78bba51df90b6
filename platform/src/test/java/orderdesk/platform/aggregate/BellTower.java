package orderdesk.platform.aggregate;

import static com.mongodb.client.model.Filters.eq;
import static orderdesk.platform.aggregate.Bells.ANNA;
import static orderdesk.platform.aggregate.Bells.TRIBUNA;
import static orderdesk.platform.aggregate.Bells.strike;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import orderdesk.platform.aggregate.Bell.BellEvent;
import orderdesk.platform.aggregate.protocol.ProtocolStore;
import orderdesk.platform.aggregate.protocol.Watch;
import orderdesk.platform.testing.RealServers;
import org.awaitility.Awaitility;
import org.bson.Document;

/** A collection of bells of its own in the real database, and a broker that remembers. */
final class BellTower {

    private static final AtomicInteger COLLECTIONS = new AtomicInteger();

    /** One for the JVM; it ends with the servers. */
    private static final MongoClient CLIENT =
            MongoClients.create(RealServers.mongo().uri() + "&serverSelectionTimeoutMS=2000");

    final MongoDatabase database = CLIENT.getDatabase("bells");
    final RecordingBroker broker = new RecordingBroker();
    final Bell.Kind kind = new Bell.Kind("bells" + COLLECTIONS.incrementAndGet());

    /** As another instance of the service would. */
    SelectableAggregates<Bell, BellEvent> bells() {
        return instance(Clock.systemUTC()).open(kind);
    }

    SelectableAggregates<Bell, BellEvent> bells(Watch watch) {
        return TestStore.on(database, broker, Clock.systemUTC(), watch).open(kind);
    }

    ProtocolStore instance(Clock clock) {
        return TestStore.on(database, broker, clock);
    }

    Document raw(String id) {
        var found =
                database.getCollection(kind.collection()).find(eq("_id", id)).first();
        return Objects.requireNonNull(found);
    }

    void strikeUntilPaged(SelectableAggregates<Bell, BellEvent> bells, String id) {
        var before = raw(id).getLong("paged");
        var note = "n".repeat(2_000);
        Awaitility.await().pollInterval(Duration.ofMillis(5)).until(() -> {
            bells.change(TRIBUNA, id, ANNA, strike(note));
            return raw(id).getLong("paged") > before;
        });
    }
}
