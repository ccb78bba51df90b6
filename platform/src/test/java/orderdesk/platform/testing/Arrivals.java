package orderdesk.platform.testing;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import orderdesk.contracts.shared.ShopId;
import orderdesk.contracts.shared.Wire;
import orderdesk.platform.inbox.port.Arrived;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.springframework.kafka.support.KafkaHeaders;
import org.springframework.messaging.Message;
import org.springframework.messaging.support.MessageBuilder;

/**
 * Events as their owner's relay puts them on a topic: real JSON and real headers. Offsets follow the order of making.
 */
public final class Arrivals {

    private static final Instant AT = Instant.parse("2026-03-02T09:00:00Z");

    private final String topic;
    private final String source;
    private final ShopId shop;
    private long offset;

    private Arrivals(String topic, String source, ShopId shop) {
        this.topic = topic;
        this.source = source;
        this.shop = shop;
    }

    /** @param source the owner's word, as {@code order} */
    public static Arrivals on(String topic, String source, ShopId shop) {
        return new Arrivals(topic, source, shop);
    }

    public Arrived event(String subject, long sequence, Object event) {
        var type = Objects.requireNonNull(event.getClass().getAnnotation(JsonTypeName.class));
        return json(subject, sequence, type.value(), Wire.mapper().writeValueAsString(event));
    }

    /** For what no event class of ours can write. */
    public Arrived json(String subject, long sequence, String type, String json) {
        var headers = Map.of(
                "ce_specversion",
                "1.0",
                "ce_id",
                "%s:%s:%d".formatted(source, subject, sequence),
                "ce_type",
                type,
                "ce_source",
                source,
                "ce_subject",
                subject,
                "ce_time",
                AT.toString(),
                "shop",
                shop.value(),
                "sequence",
                String.valueOf(sequence),
                "correlation",
                "request-" + subject,
                "actor",
                "test");
        return new Arrived(topic, 0, offset++, AT, subject, bytes(json), headers);
    }

    /** The same record with one header set to something else; nothing takes it away. */
    public static Arrived forged(Arrived honest, String header, String value) {
        var headers = new HashMap<>(honest.headers());
        headers.remove(header);
        if (!value.isEmpty()) {
            headers.put(header, value);
        }
        return new Arrived(
                honest.topic(),
                honest.partition(),
                honest.offset(),
                honest.appended(),
                honest.key(),
                honest.value(),
                headers);
    }

    /** As the binder hands a batch to the function. */
    public static Message<List<byte[]>> message(Arrived... batch) {
        var payloads = Stream.of(batch).map(Arrived::value).toList();
        var records = Stream.of(batch).map(Arrivals::consumed).toList();
        return MessageBuilder.withPayload(payloads)
                .setHeader(KafkaHeaders.RAW_DATA, records)
                .build();
    }

    /** As a relay sends it. */
    public static ProducerRecord<byte[], byte[]> sent(Arrived record) {
        return new ProducerRecord<>(record.topic(), null, bytes(record.lane()), record.value(), headers(record));
    }

    private static ConsumerRecord<byte[], byte[]> consumed(Arrived record) {
        return new ConsumerRecord<>(
                record.topic(),
                record.partition(),
                record.offset(),
                record.appended().toEpochMilli(),
                TimestampType.CREATE_TIME,
                0,
                0,
                bytes(record.lane()),
                record.value(),
                headers(record),
                Optional.empty());
    }

    private static Headers headers(Arrived record) {
        var headers = new RecordHeaders();
        record.headers().forEach((name, value) -> headers.add(name, bytes(value)));
        return headers;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
