package orderdesk.platform.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import orderdesk.contracts.shared.ShopId;
import orderdesk.platform.aggregate.Cause;
import orderdesk.platform.aggregate.port.Announcement;
import orderdesk.platform.aggregate.port.NotAcknowledged;
import orderdesk.platform.testing.RealServers;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;

class KafkaBrokerIT {

    private static final Announcement STRUCK = new Announcement(
            "struck",
            "bell:a:1",
            "bell.struck.v1",
            "bell",
            "a",
            1,
            Instant.parse("2026-03-01T12:00:00.123Z"),
            new ShopId("tribuna"),
            new Cause("anna", "c-1", "request-1", "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01"),
            "{\"type\":\"bell.struck.v1\"}".getBytes(StandardCharsets.UTF_8));

    private static KafkaBroker broker(String bootstrap) {
        return new KafkaBroker(() -> new KafkaProducer<>(
                Map.of(
                        "bootstrap.servers",
                        bootstrap,
                        "acks",
                        "all",
                        "max.block.ms",
                        1_000,
                        "delivery.timeout.ms",
                        2_000,
                        "request.timeout.ms",
                        1_000,
                        "linger.ms",
                        0),
                new ByteArraySerializer(),
                new ByteArraySerializer()));
    }

    @Test
    void eventIsARecordWithItsSubjectAsKeyAndCloudEventsHeaders() {
        RealServers.kafka().createTopics(1, "struck");
        try (var broker = broker(RealServers.kafka().bootstrap())) {
            broker.publish(STRUCK);
        }

        try (var consumer = new KafkaConsumer<>(
                Map.<String, Object>of("bootstrap.servers", RealServers.kafka().bootstrap()),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
            var partition = new TopicPartition("struck", 0);
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            var record = consumer.poll(Duration.ofSeconds(10)).iterator().next();
            var headers = new TreeMap<String, String>();
            record.headers().forEach(header -> headers.put(header.key(), text(header.value())));

            assertThat(text(record.key())).isEqualTo("a");
            assertThat(record.value()).isEqualTo(STRUCK.payload());
            assertThat(headers)
                    .containsEntry("ce_specversion", "1.0")
                    .containsEntry("ce_id", "bell:a:1")
                    .containsEntry("ce_type", "bell.struck.v1")
                    .containsEntry("ce_source", "bell")
                    .containsEntry("ce_subject", "a")
                    .containsEntry("ce_time", "2026-03-01T12:00:00.123Z")
                    .containsEntry("shop", "tribuna")
                    .containsEntry("sequence", "1")
                    .containsEntry("actor", "anna")
                    .containsEntry("correlation", "c-1")
                    .containsEntry("causation", "request-1")
                    .containsEntry("traceparent", "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01")
                    .hasSize(12);
        }
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    @Test
    void absentBrokerAcknowledgesNothing() {
        try (var broker = broker("127.0.0.1:1")) {
            assertThatThrownBy(() -> broker.publish(STRUCK)).isInstanceOf(NotAcknowledged.class);
        }
    }
}
