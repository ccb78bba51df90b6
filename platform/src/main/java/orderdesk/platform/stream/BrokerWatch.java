package orderdesk.platform.stream;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Waits for the broker in the background, makes the topics that are missing, and says when that is done. A service that
 * starts while the broker is away takes orders meanwhile.
 */
public final class BrokerWatch implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(BrokerWatch.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final KafkaConnections connections;
    private final boolean create;
    private final List<NewTopic> topics;
    private final CountDownLatch there = new CountDownLatch(1);
    private final CountDownLatch stopped = new CountDownLatch(1);
    private volatile boolean started;

    BrokerWatch(KafkaConnections connections, boolean create, List<NewTopic> topics) {
        this.connections = connections;
        this.create = create;
        this.topics = List.copyOf(topics);
    }

    @Override
    public void start() {
        started = true;
        Thread.ofVirtual().name("broker-watch").start(this::watch);
    }

    private void watch() {
        try {
            while (isRunning() && !isThere()) {
                pause();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean isThere() throws InterruptedException {
        try (var admin = connections.admin()) {
            admin.describeCluster().clusterId().get();
            if (create) {
                create(admin);
            }
            there.countDown();
            return true;
        } catch (ExecutionException | KafkaException e) {
            LOG.warn("The broker does not answer; events wait: {}", e.toString());
            return false;
        }
    }

    private void create(Admin admin) throws InterruptedException, ExecutionException {
        for (var created : admin.createTopics(topics).values().entrySet()) {
            try {
                created.getValue().get();
                LOG.info("Made topic {}", created.getKey());
            } catch (ExecutionException e) {
                if (!(e.getCause() instanceof TopicExistsException)) {
                    throw e;
                }
            }
        }
    }

    /** Returns true when the broker has been seen, false when the service stops before. */
    public boolean awaitBroker() throws InterruptedException {
        while (!there.await(100, TimeUnit.MILLISECONDS)) {
            if (stopped.getCount() == 0) {
                return false;
            }
        }
        return true;
    }

    /** Between two attempts; ends at once when the service stops. */
    public void pause() throws InterruptedException {
        if (stopped.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS)) {
            LOG.debug("Stopping");
        }
    }

    @Override
    public void stop() {
        stopped.countDown();
    }

    @Override
    public boolean isRunning() {
        return started && stopped.getCount() > 0;
    }

    /** Before everything that waits for it. */
    @Override
    public int getPhase() {
        return 0;
    }
}
