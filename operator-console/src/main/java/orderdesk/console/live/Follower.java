package orderdesk.console.live;

import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import orderdesk.console.ConsoleSettings;
import orderdesk.console.live.Memory.Kept;
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
import org.springframework.stereotype.Component;

/**
 * Reads every partition of the desk's topics, in no group: each instance of the console sees all. It starts where the
 * memory starts, so that browsers which come over from another instance are told what they missed here, too.
 */
@Component
final class Follower implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Follower.class);
    private static final Duration POLL = Duration.ofSeconds(1);

    private final BrokerWatch broker;
    private final KafkaConnections connections;
    private final Browsers browsers;
    private final Clock clock;
    private final Duration remembered;
    private final Reading reading = new Reading();
    private final HashMap<TopicPartition, Long> positions = new HashMap<>();
    private volatile boolean running;
    private volatile @Nullable Consumer<byte[], byte[]> consumer;

    Follower(
            BrokerWatch broker,
            KafkaConnections connections,
            Browsers browsers,
            Clock clock,
            ConsoleSettings settings) {
        this.broker = broker;
        this.connections = connections;
        this.browsers = browsers;
        this.clock = clock;
        this.remembered = settings.stream().remembered();
    }

    @Override
    public void start() {
        running = true;
        Thread.ofVirtual().name("live").start(this::follow);
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
        try (var connected = connections.observer()) {
            consumer = connected;
            seek(connected);
            while (running) {
                connected.poll(POLL).forEach(this::tell);
            }
        } catch (WakeupException e) {
            LOG.debug("Stopping");
        } catch (KafkaException e) {
            LOG.warn("Cannot follow the desk's events, trying again: {}", e.toString());
            broker.pause();
        }
    }

    /** Goes on where it was; a partition that is new to it is read from the start of the memory. */
    private void seek(Consumer<?, ?> connected) {
        var partitions = Reading.TOPICS.stream()
                .flatMap(topic -> connected.partitionsFor(topic).stream())
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
        connected.assign(partitions);
        var start = clock.instant().minus(remembered).toEpochMilli();
        var times = new HashMap<TopicPartition, Long>();
        partitions.forEach(partition -> times.put(partition, start));
        var found = connected.offsetsForTimes(times);
        var ends = connected.endOffsets(partitions);
        for (var partition : partitions) {
            var at = found.get(partition);
            var first = at == null ? ends.getOrDefault(partition, 0L) : Long.valueOf(at.offset());
            connected.seek(partition, positions.getOrDefault(partition, first));
        }
    }

    /** What cannot be believed is passed over: the services park it, and their pages show that. */
    private void tell(ConsumerRecord<byte[], byte[]> raw) {
        positions.put(new TopicPartition(raw.topic(), raw.partition()), raw.offset() + 1);
        var record = Records.arrived(raw);
        try {
            reading.of(record).ifPresent(change -> browsers.happened(new Kept(raw.timestamp(), change)));
        } catch (RuntimeException e) {
            LOG.warn(
                    "Passed over {}-{}@{}: {}",
                    raw.topic(),
                    raw.partition(),
                    raw.offset(),
                    e.getClass().getSimpleName());
        }
    }

    @Override
    public void stop() {
        running = false;
        browsers.closeAll();
        var connected = consumer;
        if (connected != null) {
            connected.wakeup();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Streams have to end before the web server waits for its requests. */
    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }
}
