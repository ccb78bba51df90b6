package orderdesk.platform.store;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;
import orderdesk.platform.aggregate.port.Announcement;
import orderdesk.platform.aggregate.port.Broker;
import orderdesk.platform.aggregate.port.NotAcknowledged;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.RetriableException;
import org.jspecify.annotations.Nullable;

/**
 * Kafka through one producer ({@code acks=all}, idempotent, no linger), which many aggregates share. CloudEvents in
 * binary mode, every header as plain text.
 */
final class KafkaBroker implements Broker, AutoCloseable {

    private final Supplier<Producer<byte[], byte[]>> connect;
    private @Nullable Producer<byte[], byte[]> producer;

    KafkaBroker(Supplier<Producer<byte[], byte[]>> connect) {
        this.connect = connect;
    }

    @Override
    public void publish(Announcement announcement) {
        try {
            producer().send(record(announcement)).get();
        } catch (ExecutionException e) {
            throw failure(e.getCause() instanceof KafkaException cause ? cause : new KafkaException(e));
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
        return record;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private synchronized Producer<byte[], byte[]> producer() {
        if (producer == null) {
            producer = connect.get();
        }
        return producer;
    }

    @Override
    public synchronized void close() {
        if (producer != null) {
            producer.close();
        }
    }
}
