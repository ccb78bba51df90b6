package orderdesk.platform.aggregate.mongo;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.concurrent.atomic.AtomicInteger;
import orderdesk.platform.aggregate.port.Documents;
import orderdesk.platform.aggregate.port.HistoryContract;
import orderdesk.platform.testing.RealServers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

class MongoHistoryIT extends HistoryContract {

    private static final AtomicInteger COLLECTIONS = new AtomicInteger();

    @SuppressWarnings("NullAway.Init") // ends when there is a test without a set-up
    private static MongoClient client;

    @BeforeAll
    static void connect() {
        client = MongoClients.create(RealServers.mongo().uri());
    }

    @AfterAll
    static void disconnect() {
        client.close();
    }

    @Override
    protected Documents opened() {
        var threads = Thread.ofVirtual().factory();
        return new MongoDatabases(client.getDatabase("history"), threads, new SimpleMeterRegistry())
                .open(kind("bells" + COLLECTIONS.incrementAndGet()));
    }
}
