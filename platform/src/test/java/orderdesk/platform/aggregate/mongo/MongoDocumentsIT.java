package orderdesk.platform.aggregate.mongo;

import static orderdesk.platform.aggregate.port.Samples.TRIBUNA;
import static orderdesk.platform.aggregate.port.Samples.made;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import orderdesk.platform.aggregate.StoreUnavailable;
import orderdesk.platform.aggregate.port.Documents;
import orderdesk.platform.aggregate.port.DocumentsContract;
import orderdesk.platform.aggregate.port.Written;
import orderdesk.platform.testing.RealServers;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class MongoDocumentsIT extends DocumentsContract {

    private static final AtomicInteger COLLECTIONS = new AtomicInteger();
    private static final SimpleMeterRegistry METERS = new SimpleMeterRegistry();

    @SuppressWarnings("NullAway.Init") // ends when there is a test without a set-up
    private static MongoClient client;

    @BeforeAll
    static void connect() {
        client = MongoClients.create(RealServers.mongo().uri() + "&serverSelectionTimeoutMS=2000");
    }

    @AfterAll
    static void disconnect() {
        client.close();
    }

    private static MongoDatabases databases() {
        return new MongoDatabases(
                client.getDatabase("contract"), Thread.ofVirtual().factory(), METERS);
    }

    @Override
    protected Documents opened() {
        return databases().open(kind("bells" + COLLECTIONS.incrementAndGet()));
    }

    @Test
    void concurrentInsertsTravelTogether() throws Exception {
        var documents = opened();
        var inserts = IntStream.range(0, 500)
                .<Callable<Written>>mapToObj(n -> () -> documents.insert(made("m" + n)))
                .toList();

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var written : threads.invokeAll(inserts)) {
                assertThat(written.get()).isEqualTo(Written.DONE);
            }
        }

        var bulks = METERS.get("orderdesk.store.bulk")
                .tags("collection", "bells" + COLLECTIONS.get(), "operation", "insert")
                .summary();
        assertThat(bulks.totalAmount()).isEqualTo(500);
        assertThat(bulks.count()).isLessThan(250);
    }

    @Test
    void openingTwiceChangesNothing() {
        var name = "twice" + COLLECTIONS.incrementAndGet();
        databases().open(kind(name)).insert(made("a"));

        var again = databases().open(kind(name));

        assertThat(again.read(TRIBUNA, "a")).contains(made("a"));
        assertThat(client.getDatabase("contract").getCollection(name).listIndexes())
                .extracting(index -> index.get("key", Document.class).keySet().toString())
                .containsExactlyInAnyOrder("[_id]", "[wakeAt]", "[shop, keys.strokes]");
    }

    @Test
    void itsClockIsOurs() {
        assertThat(Duration.between(databases().now(), Instant.now()).abs()).isLessThan(Duration.ofSeconds(1));
    }

    @Test
    void absentDatabaseIsSaidSoon() {
        var url = "mongodb://127.0.0.1:1/?serverSelectionTimeoutMS=300";
        try (var nobody = MongoClients.create(url)) {
            var databases = new MongoDatabases(
                    nobody.getDatabase("contract"), Thread.ofVirtual().factory(), METERS);

            var documents = databases.open(kind("away"));

            assertThatThrownBy(() -> documents.find(TRIBUNA, "a")).isInstanceOf(StoreUnavailable.class);
            assertThatThrownBy(() -> documents.insert(made("a"))).isInstanceOf(StoreUnavailable.class);
            assertThatThrownBy(databases::now).isInstanceOf(StoreUnavailable.class);
        }
    }
}
