package orderdesk.platform.inbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * How far the groups of this service are behind, asked of the broker every ten seconds: a consumer that died has nothing
 * in hand and says nothing, and is behind all the same.
 */
final class GroupLag implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(GroupLag.class);
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(10);
    private static final Duration READ_WITHIN = Duration.ofSeconds(2);

    private final Supplier<Admin> admins;
    private final Supplier<Consumer<byte[], byte[]>> observers;
    private final Map<String, String> topics;
    private final Clock clock;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private volatile Map<String, Behind> measured = Map.of();
    private volatile boolean started;

    /** @param topics what each group reads */
    GroupLag(
            Supplier<Admin> admins,
            Supplier<Consumer<byte[], byte[]>> observers,
            Map<String, String> topics,
            Clock clock) {
        this.admins = admins;
        this.observers = observers;
        this.topics = Map.copyOf(topics);
        this.clock = clock;
    }

    /**
     * What a group has not worked off.
     *
     * @param oldest when the first of them was sent; nothing where there is none
     */
    private record Behind(long events, @Nullable Instant oldest) {}

    /** How long the oldest event has waited, in seconds; not a number while the broker does not say. */
    double seconds(String group) {
        var behind = measured.get(group);
        if (behind == null) {
            return Double.NaN;
        }
        return behind.oldest == null
                ? 0
                : Math.max(0, Duration.between(behind.oldest, clock.instant()).toMillis() / 1e3);
    }

    /** How many events wait; not a number while the broker does not say. */
    double events(String group) {
        var behind = measured.get(group);
        return behind == null ? Double.NaN : behind.events;
    }

    @Override
    public void start() {
        started = true;
        if (!topics.isEmpty()) {
            Thread.ofVirtual().name("inbox-lag").start(this::watch);
        }
    }

    private void watch() {
        try {
            do {
                look();
            } while (!stopped.await(BETWEEN_LOOKS.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    void look() throws InterruptedException {
        try (var admin = admins.get();
                var observer = observers.get()) {
            var now = new HashMap<String, Behind>();
            for (var group : topics.entrySet()) {
                now.put(group.getKey(), behind(admin, observer, group.getKey(), group.getValue()));
            }
            measured = Map.copyOf(now);
        } catch (ExecutionException | KafkaException e) {
            LOG.debug("The broker does not say how far the groups are behind", e);
            measured = Map.of();
        }
    }

    private static Behind behind(Admin admin, Consumer<byte[], byte[]> observer, String group, String topic)
            throws ExecutionException, InterruptedException {
        var committed = admin.listConsumerGroupOffsets(group)
                .partitionsToOffsetAndMetadata()
                .get();
        var partitions = observer.partitionsFor(topic).stream()
                .map(info -> new TopicPartition(topic, info.partition()))
                .toList();
        var begins = observer.beginningOffsets(partitions);
        var waiting = new HashMap<TopicPartition, Long>();
        var events = 0L;
        for (var end : observer.endOffsets(partitions).entrySet()) {
            var done = committed.get(end.getKey());
            var next = Math.max(begins.getOrDefault(end.getKey(), 0L), done == null ? 0 : done.offset());
            if (next < end.getValue()) {
                waiting.put(end.getKey(), next);
                events += end.getValue() - next;
            }
        }
        return new Behind(events, oldest(observer, waiting));
    }

    /** When the first record of those that wait was sent; of some partitions only, where the broker is slow. */
    private static @Nullable Instant oldest(Consumer<byte[], byte[]> observer, Map<TopicPartition, Long> waiting) {
        observer.assign(waiting.keySet());
        waiting.forEach(observer::seek);
        var until = System.nanoTime() + READ_WITHIN.toNanos();
        @Nullable Instant oldest = null;
        while (!observer.assignment().isEmpty() && System.nanoTime() < until) {
            var polled = observer.poll(Duration.ofMillis(200));
            for (var partition : polled.partitions()) {
                var first = Instant.ofEpochMilli(
                        polled.records(partition).getFirst().timestamp());
                oldest = oldest == null || first.isBefore(oldest) ? first : oldest;
            }
            observer.assign(observer.assignment().stream()
                    .filter(partition -> !polled.partitions().contains(partition))
                    .toList());
        }
        return oldest;
    }

    @Override
    public void stop() {
        stopped.countDown();
    }

    @Override
    public boolean isRunning() {
        return started && stopped.getCount() > 0;
    }
}
