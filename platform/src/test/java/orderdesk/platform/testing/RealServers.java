package orderdesk.platform.testing;

import org.springframework.test.context.DynamicPropertyRegistry;

/**
 * A real {@code mongod} and a real Kafka broker, started on first use, once per JVM, and gone with it. In a test:
 *
 * <pre>{@code
 * @DynamicPropertySource
 * static void servers(DynamicPropertyRegistry registry) {
 *     RealServers.properties(registry);
 * }
 * }</pre>
 */
public final class RealServers {

    private RealServers() {}

    public static MongoServer mongo() {
        return Mongo.SERVER;
    }

    public static KafkaServer kafka() {
        return KafkaHolder.SERVER;
    }

    /** Points a Spring Boot application of the desk to both servers; the database's name stays the service's. */
    public static void properties(DynamicPropertyRegistry registry) {
        registry.add("spring.mongodb.uri", () -> mongo().uri());
        registry.add("spring.kafka.bootstrap-servers", () -> kafka().bootstrap());
        registry.add("spring.cloud.stream.kafka.binder.brokers", () -> kafka().bootstrap());
    }

    private static final class Mongo {
        static final MongoServer SERVER = new MongoServer();
    }

    private static final class KafkaHolder {
        static final KafkaServer SERVER = new KafkaServer();
    }
}
