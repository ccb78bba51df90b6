package orderdesk.benchmarks;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * Announcements of placed orders, faster than order-service makes them: some are placed as by a storefront, and what it
 * announced of them is copied, each copy with an order of its own.
 */
final class PlacedOrders {

    private static final String TOPIC = "orders";
    private static final Duration KNOWN_WITHIN = Duration.ofSeconds(60);
    private static final Duration POLL = Duration.ofMillis(200);

    private PlacedOrders() {}

    /** What order-service announces of the orders that {@code placing} places, which answers their ids. */
    static List<ConsumerRecord<byte[], byte[]>> announced(Placing placing) {
        var settings = Map.<String, Object>of("bootstrap.servers", Place.broker());
        var bytes = new ByteArrayDeserializer();
        try (var consumer = new KafkaConsumer<>(settings, bytes, bytes)) {
            var partitions = consumer.partitionsFor(TOPIC).stream()
                    .map(each -> new TopicPartition(TOPIC, each.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToEnd(partitions);
            partitions.forEach(consumer::position);
            return found(consumer, new HashSet<>(placing.place()));
        }
    }

    private static List<ConsumerRecord<byte[], byte[]>> found(
            KafkaConsumer<byte[], byte[]> consumer, Set<String> wanted) {
        var found = new ArrayList<ConsumerRecord<byte[], byte[]>>();
        var until = System.nanoTime() + KNOWN_WITHIN.toNanos();
        while (!wanted.isEmpty() && System.nanoTime() < until) {
            consumer.poll(POLL).forEach(record -> {
                if (header(record, "ce_type").equals("order.placed.v1")
                        && wanted.remove(header(record, "ce_subject"))) {
                    found.add(record);
                }
            });
        }
        if (!wanted.isEmpty()) {
            throw new IllegalStateException("%d orders were not announced".formatted(wanted.size()));
        }
        return found;
    }

    /** Copies in turn, sent as fast as the broker takes them. */
    static List<String> send(List<ConsumerRecord<byte[], byte[]>> templates, int count) {
        var orders = new ArrayList<String>();
        var settings = Map.<String, Object>of("bootstrap.servers", Place.broker(), "acks", "all", "linger.ms", 5);
        var bytes = new ByteArraySerializer();
        try (var producer = new KafkaProducer<>(settings, bytes, bytes)) {
            for (var number = 0; number < count; number++) {
                var order = UUID.randomUUID().toString();
                orders.add(order);
                producer.send(copy(templates.get(number % templates.size()), order));
            }
        }
        return orders;
    }

    private static ProducerRecord<byte[], byte[]> copy(ConsumerRecord<byte[], byte[]> template, String order) {
        var known = header(template, "ce_subject");
        var headers = new RecordHeaders();
        template.headers().forEach(each -> headers.add(each.key(), replaced(each.value(), known, order)));
        return new ProducerRecord<>(
                TOPIC, null, replaced(template.key(), known, order), replaced(template.value(), known, order), headers);
    }

    private static byte[] replaced(byte[] text, String known, String order) {
        return new String(text, StandardCharsets.UTF_8).replace(known, order).getBytes(StandardCharsets.UTF_8);
    }

    private static String header(ConsumerRecord<byte[], byte[]> record, String name) {
        var header = record.headers().lastHeader(name);
        return header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }

    /** Places orders and answers their ids. */
    @FunctionalInterface
    interface Placing {
        List<String> place();
    }
}
