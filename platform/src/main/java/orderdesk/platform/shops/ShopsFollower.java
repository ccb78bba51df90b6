package orderdesk.platform.shops;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import orderdesk.contracts.shared.Topics;
import orderdesk.contracts.shop.ShopEvent;
import orderdesk.platform.inbox.Opener;
import orderdesk.platform.inbox.Records;
import orderdesk.platform.stream.BrokerWatch;
import orderdesk.platform.stream.KafkaConnections;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Reads the whole topic of shops from its start, and then what comes. Each instance reads all of it, in no group. While
 * the broker is away the table stays as it was.
 */
final class ShopsFollower implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(ShopsFollower.class);
    private static final Duration POLL = Duration.ofSeconds(1);

    private final ShopsTable table;
    private final BrokerWatch broker;
    private final KafkaConnections connections;
    private final Opener<ShopEvent> opener = new Opener<>(ShopEvent.class);
    private volatile boolean running;
    private volatile @Nullable Consumer<byte[], byte[]> reading;

    ShopsFollower(ShopsTable table, BrokerWatch broker, KafkaConnections connections) {
        this.table = table;
        this.broker = broker;
        this.connections = connections;
    }

    @Override
    public void start() {
        running = true;
        Thread.ofVirtual().name("shops").start(this::follow);
    }

    private void follow() {
        try {
            while (running && broker.awaitBroker()) {
                readUntilItFails();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void readUntilItFails() throws InterruptedException {
        try (var consumer = connections.observer()) {
            reading = consumer;
            read(consumer);
        } catch (WakeupException e) {
            LOG.debug("Stopping");
        } catch (KafkaException e) {
            LOG.warn("Cannot follow the topic of shops, trying again: {}", e.toString());
            broker.pause();
        }
    }

    private void read(Consumer<byte[], byte[]> consumer) throws InterruptedException {
        var partitions = consumer.partitionsFor(Topics.SHOPS).stream()
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
        if (partitions.isEmpty()) {
            broker.pause();
            return;
        }
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        var ends = consumer.endOffsets(partitions);
        while (running) {
            consumer.poll(POLL).forEach(this::apply);
            if (!table.isComplete() && reached(consumer, partitions, ends)) {
                table.complete();
                LOG.info("Knows {} shops", table.all().size());
            }
        }
    }

    private static boolean reached(
            Consumer<?, ?> consumer, List<TopicPartition> partitions, Map<TopicPartition, Long> ends) {
        return partitions.stream()
                .allMatch(partition -> consumer.position(partition) >= ends.getOrDefault(partition, 0L));
    }

    /** What cannot be believed is passed over: the shop keeps the settings it had. */
    private void apply(ConsumerRecord<byte[], byte[]> raw) {
        var record = Records.arrived(raw);
        try {
            opener.open(record).ifPresent(received -> table.apply(received.event(), received.sequence()));
        } catch (RuntimeException e) {
            LOG.error("Passed over {}: {}", record, e.getClass().getSimpleName());
        }
    }

    @Override
    public void stop() {
        running = false;
        var consumer = reading;
        if (consumer != null) {
            consumer.wakeup();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
