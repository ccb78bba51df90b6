package orderdesk.platform.store;

import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import orderdesk.platform.aggregate.TraceParent;
import orderdesk.platform.aggregate.port.Announcement;
import orderdesk.platform.aggregate.port.Broker;
import orderdesk.platform.aggregate.port.NotAcknowledged;
import orderdesk.platform.stream.KafkaSender;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.RetriableException;

/**
 * Kafka through one producer ({@code acks=all}, idempotent, no linger), which many aggregates share. CloudEvents in
 * binary mode, every header as plain text.
 */
final class KafkaBroker implements Broker, AutoCloseable {

    private final KafkaSender sender;

    KafkaBroker(Supplier<Producer<byte[], byte[]>> connect) {
        this.sender = new KafkaSender(connect);
    }

    @Override
    public void publish(Announcement announcement) {
        try {
            sender.send(record(announcement));
        } catch (KafkaException e) {
            throw failure(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NotAcknowledged("Interrupted before the broker acknowledged", e);
        }
    }

    /** What trying again will not mend is passed on as it is, to be seen. */
    private static RuntimeException failure(KafkaException e) {
        return e instanceof RetriableException ? new NotAcknowledged("The broker did not acknowledge", e) : e;
    }

    private static ProducerRecord<byte[], byte[]> record(Announcement event) {
        var record = new ProducerRecord<>(event.topic(), bytes(event.subject()), event.payload());
        record.headers()
                .add("ce_specversion", bytes("1.0"))
                .add("ce_id", bytes(event.id()))
                .add("ce_type", bytes(event.type()))
                .add("ce_source", bytes(event.source()))
                .add("ce_subject", bytes(event.subject()))
                .add("ce_time", bytes(event.at().toString()))
                .add("shop", bytes(event.shop().value()))
                .add("sequence", bytes(String.valueOf(event.sequence())))
                .add("correlation", bytes(event.cause().correlation()))
                .add("actor", bytes(event.cause().actor()));
        var causation = event.cause().causation();
        if (causation != null) {
            record.headers().add("causation", bytes(causation));
        }
        var trace = event.cause().trace();
        if (trace != null) {
            record.headers().add(TraceParent.HEADER, bytes(trace));
        }
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
