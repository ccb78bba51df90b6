package orderdesk.platform.aggregate;

import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ThreadFactory;
import orderdesk.platform.aggregate.mongo.MongoDatabases;
import orderdesk.platform.aggregate.port.Broker;
import orderdesk.platform.aggregate.protocol.ProtocolStore;
import orderdesk.platform.aggregate.protocol.Surroundings;
import orderdesk.platform.aggregate.protocol.Watch;

/** The store on a real database, one instance of it per call; its alarms are stepped by the test. */
final class TestStore {

    private static final ThreadFactory THREADS = Thread.ofVirtual().factory();

    private TestStore() {}

    static ProtocolStore on(MongoDatabase database, Broker broker, Clock clock) {
        return on(database, broker, clock, Watch.NOBODY);
    }

    static ProtocolStore on(MongoDatabase database, Broker broker, Clock clock, Watch watch) {
        var around = new Surroundings(
                clock, THREADS, new Random(1), UUID.randomUUID().toString().substring(0, 8), watch);
        return new ProtocolStore(new MongoDatabases(database, THREADS, new SimpleMeterRegistry()), broker, around);
    }
}
