package orderdesk.platform.shops;

import com.mongodb.MongoException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import orderdesk.contracts.shared.Topics;
import orderdesk.contracts.shop.ShopEvent;
import orderdesk.platform.inbox.Opener;
import orderdesk.platform.inbox.Received;
import orderdesk.platform.inbox.Records;
import orderdesk.platform.shops.ShopsCopy.Kept;
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
import tools.jackson.core.JacksonException;

/**
 * Reads the whole topic of shops from its start, and then what comes; and keeps a copy of it. Each instance reads all
 * of it, in no group. While the broker is away the table stays as it was, or as the copy has it.
 */
final class ShopsFollower implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(ShopsFollower.class);
    private static final Duration POLL = Duration.ofSeconds(1);

    private final ShopsTable table;
    private final BrokerWatch broker;
    private final KafkaConnections connections;
    private final ShopsCopy copy;
    private final Opener<ShopEvent> opener = new Opener<>(ShopEvent.class);

    /** One per aggregate at most, of the following thread alone. */
    private final Map<String, Kept> unkept = new HashMap<>();

    private boolean finished;
    private volatile boolean running;
    private volatile @Nullable Consumer<byte[], byte[]> reading;

    ShopsFollower(ShopsTable table, BrokerWatch broker, KafkaConnections connections, ShopsCopy copy) {
        this.table = table;
        this.broker = broker;
        this.connections = connections;
        this.copy = copy;
    }

    @Override
    public void start() {
        running = true;
        Thread.ofVirtual().name("shops").start(this::follow);
        Thread.ofVirtual().name("shops-copy").start(this::recall);
    }

    /** Beside the reading of the topic: whichever is there first lets the service work. */
    private void recall() {
        try {
            while (running && !table.isUsable() && !recalled()) {
                broker.pause();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean recalled() {
        try {
            copy.read().ifPresent(table::recall);
            return true;
        } catch (MongoException e) {
            LOG.debug("The copy of the shops cannot be read yet", e);
            return false;
        } catch (JacksonException e) {
            LOG.warn("The copy of the shops is of no use to this build: {}", e.toString());
            return true;
        }
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
            if (!table.isCurrent() && reached(consumer, partitions, ends)) {
                table.complete();
                LOG.info("Knows {} shops", table.all().size());
            }
            keep();
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
            opener.open(record).ifPresent(received -> apply(received, record.value()));
        } catch (RuntimeException e) {
            LOG.error("Passed over {}: {}", record, e.getClass().getSimpleName());
        }
    }

    private void apply(Received<ShopEvent> received, byte[] json) {
        if (table.apply(received.event(), received.sequence())) {
            unkept.merge(received.subject(), new Kept(received.subject(), received.sequence(), json), Kept::or);
        }
    }

    /** Not before all was read: a part of the shops must not pass for all of them. What fails is tried after a poll. */
    private void keep() {
        if (!table.isCurrent() || finished && unkept.isEmpty()) {
            return;
        }
        try {
            copy.keep(unkept.values());
            unkept.clear();
            finished = true;
        } catch (MongoException e) {
            LOG.debug("The shops are not kept yet", e);
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
