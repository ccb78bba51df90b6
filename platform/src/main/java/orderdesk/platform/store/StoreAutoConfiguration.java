package orderdesk.platform.store;

import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Random;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import orderdesk.platform.aggregate.AggregateStore;
import orderdesk.platform.aggregate.mongo.MongoDatabases;
import orderdesk.platform.aggregate.port.Broker;
import orderdesk.platform.aggregate.port.Databases;
import orderdesk.platform.aggregate.protocol.ProtocolStore;
import orderdesk.platform.aggregate.protocol.Surroundings;
import orderdesk.platform.stream.KafkaConnections;
import orderdesk.platform.stream.StreamAutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.data.mongodb.autoconfigure.DataMongoAutoConfiguration;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.data.mongodb.MongoDatabaseFactory;

/** The aggregate store on MongoDB and Kafka, where a service brings no store of its own. */
@AutoConfiguration(after = {StreamAutoConfiguration.class, DataMongoAutoConfiguration.class})
@ConditionalOnBean(MongoDatabaseFactory.class)
@ConditionalOnMissingBean(AggregateStore.class)
public class StoreAutoConfiguration {

    /** Nobody waits longer than this to hear that there is no database. */
    private static final int SERVER_WITHIN_MILLIS = 2_000;

    private static final int ANSWER_WITHIN_MILLIS = 15_000;

    /** Flushers, marks, selections and loops of a dozen kinds; commands wait in the store's own queues. */
    private static final int CONNECTIONS_MAX = 64;

    private static final ThreadFactory THREADS =
            Thread.ofVirtual().name("store-", 0).factory();

    @Bean
    MongoClientSettingsBuilderCustomizer impatientMongo() {
        return settings -> settings.retryWrites(true)
                .retryReads(true)
                .applyToClusterSettings(
                        cluster -> cluster.serverSelectionTimeout(SERVER_WITHIN_MILLIS, TimeUnit.MILLISECONDS))
                .applyToSocketSettings(socket -> socket.connectTimeout(SERVER_WITHIN_MILLIS, TimeUnit.MILLISECONDS)
                        .readTimeout(ANSWER_WITHIN_MILLIS, TimeUnit.MILLISECONDS))
                .applyToConnectionPoolSettings(
                        pool -> pool.maxSize(CONNECTIONS_MAX).maxWaitTime(SERVER_WITHIN_MILLIS, TimeUnit.MILLISECONDS));
    }

    @Bean
    @ConditionalOnMissingBean(Databases.class)
    MongoDatabases databases(MongoDatabaseFactory mongo, MeterRegistry meters) {
        MongoDatabase database = mongo.getMongoDatabase();
        return new MongoDatabases(database, THREADS, meters);
    }

    @Bean
    @ConditionalOnMissingBean(Broker.class)
    KafkaBroker broker(KafkaConnections connections) {
        return new KafkaBroker(connections::producer);
    }

    @Bean
    ProtocolStore protocolStore(Databases databases, Broker broker, Clock clock, MeterRegistry meters) {
        var name = new byte[8];
        new SecureRandom().nextBytes(name);
        var instance = HexFormat.of().formatHex(name);
        var around = new Surroundings(clock, THREADS, new Random(), instance, new StoreMeters(meters));
        return new ProtocolStore(databases, broker, around);
    }

    /** What services inject; the protocol alone runs no loops. */
    @Bean
    @Primary
    StoreRunner aggregateStore(ProtocolStore protocolStore) {
        return new StoreRunner(protocolStore, THREADS);
    }

    @Bean
    MeterBinder unpublishedAge(ProtocolStore protocolStore, Clock clock) {
        return meters -> TimeGauge.builder(
                        "orderdesk.store.unpublished.age",
                        protocolStore,
                        TimeUnit.MILLISECONDS,
                        store -> store.hasLooked() ? unpublishedFor(store, clock.instant()) : Double.NaN)
                .description("Of the oldest event that is not published; no number before the first look for them")
                .register(meters);
    }

    private static double unpublishedFor(ProtocolStore store, Instant now) {
        return store.oldestUnpublished()
                .map(at -> Duration.between(at, now).toMillis())
                .orElse(0L);
    }

    @Bean
    MeterBinder clockSkew(ProtocolStore protocolStore) {
        return meters -> Gauge.builder(
                        "orderdesk.store.clock.skew",
                        protocolStore,
                        store -> store.clockCheck().skew().toMillis() / 1000.0)
                .baseUnit("seconds")
                .description("How far this machine's clock is off the database's")
                .register(meters);
    }

    /** Down while alarms stand still because the clock is off the database's. */
    @Bean
    HealthIndicator alarmsHealthIndicator(ProtocolStore protocolStore) {
        return () -> {
            var check = protocolStore.clockCheck();
            var health = check.wasTrusted() ? Health.up() : Health.down();
            return health.withDetail("clockSkew", check.skew().toString()).build();
        };
    }
}
