package orderdesk.platform.inbox;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import orderdesk.platform.inbox.port.Arrived;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.support.KafkaHeaders;
import org.springframework.messaging.Message;

/** Kafka's records as they came, taken from the message around them: no converter has touched a header. */
public final class Records {

    private Records() {}

    static List<Arrived> of(Message<?> message) {
        if (message.getHeaders().get(KafkaHeaders.RAW_DATA) instanceof List<?> records) {
            return records.stream()
                    .map(record -> arrived((ConsumerRecord<?, ?>) record))
                    .toList();
        }
        throw new IllegalStateException("A batch without its records: is the binding's converter-bean-name set?");
    }

    public static Arrived arrived(ConsumerRecord<?, ?> record) {
        return new Arrived(
                record.topic(),
                record.partition(),
                record.offset(),
                Instant.ofEpochMilli(record.timestamp()),
                record.key() instanceof byte[] key ? text(key) : null,
                record.value() instanceof byte[] value ? value : new byte[0],
                headers(record.headers()));
    }

    private static Map<String, String> headers(Headers headers) {
        var texts = new HashMap<String, String>();
        for (var header : headers) {
            byte @Nullable [] value = header.value();
            if (value != null) {
                texts.put(header.key(), text(value));
            }
        }
        return texts;
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
