package orderdesk.platform.stream;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;

/**
 * Connections beside the binder's, to the same broker with the same credentials ({@code spring.kafka.*}). They give up
 * a request after {@value #PATIENCE_MILLIS} ms: whoever asks tries again himself.
 */
public final class KafkaConnections {

    private static final int PATIENCE_MILLIS = 5_000;

    private final KafkaProperties properties;

    KafkaConnections(KafkaProperties properties) {
        this.properties = properties;
    }

    /** Every acknowledged record survives the loss of a broker; retries write nothing twice. */
    public Producer<byte[], byte[]> producer() {
        var settings = impatient(properties.buildProducerProperties());
        settings.put("acks", "all");
        settings.put("enable.idempotence", true);
        settings.put("linger.ms", 0);
        settings.put("delivery.timeout.ms", 2 * PATIENCE_MILLIS);
        settings.put("max.block.ms", PATIENCE_MILLIS);
        return new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
    }

    /** Belongs to no group: it sees every partition, and nobody knows how far it came. */
    public Consumer<byte[], byte[]> observer() {
        var settings = impatient(properties.buildConsumerProperties());
        settings.remove("group.id");
        settings.put("enable.auto.commit", false);
        settings.put("auto.offset.reset", "earliest");
        settings.put("allow.auto.create.topics", false);
        return new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    public Admin admin() {
        return Admin.create(impatient(properties.buildAdminProperties()));
    }

    private static Map<String, Object> impatient(Map<String, Object> common) {
        var settings = new HashMap<>(common);
        settings.put("request.timeout.ms", PATIENCE_MILLIS);
        settings.put("default.api.timeout.ms", PATIENCE_MILLIS);
        settings.put("reconnect.backoff.max.ms", 1_000);
        return settings;
    }
}
