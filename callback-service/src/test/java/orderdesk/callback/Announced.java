package orderdesk.callback;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import orderdesk.contracts.shared.Topics;
import orderdesk.platform.testing.RealServers;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the service has announced on its topic, each event once, as whoever listens makes of it. */
final class Announced implements AutoCloseable {

    private final AtomicBoolean listening = new AtomicBoolean(true);
    private final Map<String, Event> events = new ConcurrentHashMap<>();
    private final Thread listener = Thread.ofVirtual().start(this::listen);

    /** @param key id of the call or task */
    record Event(String type, String key, JsonNode body) {

        Instant at() {
            return Instant.parse(body.at("/at").asString());
        }

        String operator() {
            return body.at("/operator").asString("");
        }
    }

    List<Event> of(String type) {
        return events.values().stream()
                .filter(event -> event.type().equals(type))
                .toList();
    }

    private void listen() {
        var settings = Map.<String, Object>of(
                "bootstrap.servers",
                RealServers.kafka().bootstrap(),
                "group.id",
                "announced-" + UUID.randomUUID(),
                "auto.offset.reset",
                "earliest");
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            consumer.subscribe(List.of(Topics.CALLS));
            while (listening.get()) {
                consumer.poll(Duration.ofMillis(50)).forEach(this::heard);
            }
        }
    }

    /** After a crash the same event may be sent again, under the same id. */
    private void heard(ConsumerRecord<String, byte[]> record) {
        var body = JsonMapper.shared().readTree(record.value());
        events.put(header(record, "ce_id"), new Event(header(record, "ce_type"), record.key(), body));
    }

    private static String header(ConsumerRecord<?, ?> record, String name) {
        return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws InterruptedException {
        listening.set(false);
        listener.join();
    }
}
