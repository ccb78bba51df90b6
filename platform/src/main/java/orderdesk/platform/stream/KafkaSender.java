package orderdesk.platform.stream;

import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;

/** One producer for many threads. It is made with the first record: not every service that could send ever does. */
public final class KafkaSender implements AutoCloseable {

    private final Supplier<Producer<byte[], byte[]>> connect;
    private @Nullable Producer<byte[], byte[]> producer;

    public KafkaSender(Supplier<Producer<byte[], byte[]>> connect) {
        this.connect = connect;
    }

    /**
     * Returns when the broker has acknowledged.
     *
     * @throws KafkaException where it did not
     */
    public void send(ProducerRecord<byte[], byte[]> record) throws InterruptedException {
        try {
            producer().send(record).get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof KafkaException cause ? cause : new KafkaException(e);
        }
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
