package orderdesk.platform.inbox;

import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import orderdesk.platform.aggregate.StoreUnavailable;
import orderdesk.platform.inbox.port.DeadLetters;
import orderdesk.platform.inbox.port.Letter;
import orderdesk.platform.stream.KafkaSender;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;

/**
 * The record as it was, to {@code <group>.dead}, with {@code dead_*} headers that say why and where it stood.
 */
final class KafkaDeadLetters implements DeadLetters, AutoCloseable {

    private final KafkaSender sender;

    KafkaDeadLetters(Supplier<Producer<byte[], byte[]>> connect) {
        this.sender = new KafkaSender(connect);
    }

    static String topic(String group) {
        return group + ".dead";
    }

    @Override
    public void send(Letter letter) {
        try {
            sender.send(record(letter));
        } catch (KafkaException e) {
            throw new StoreUnavailable("The dead-letter topic did not acknowledge", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoreUnavailable("Interrupted before the dead-letter topic acknowledged", e);
        }
    }

    private static ProducerRecord<byte[], byte[]> record(Letter letter) {
        var from = letter.record();
        var key = from.key() == null ? null : bytes(from.key());
        var record = new ProducerRecord<byte[], byte[]>(topic(letter.group()), key, from.value());
        from.headers().forEach((name, value) -> record.headers().add(name, bytes(value)));
        record.headers()
                .add("dead_cause", bytes(letter.cause().name()))
                .add("dead_reason", bytes(letter.reason()))
                .add("dead_at", bytes(letter.at().toString()))
                .add("dead_topic", bytes(from.topic()))
                .add("dead_partition", bytes(String.valueOf(from.partition())))
                .add("dead_offset", bytes(String.valueOf(from.offset())));
        return record;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        sender.close();
    }
}
