package orderdesk.platform.store;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import orderdesk.platform.aggregate.AggregateKind;
import orderdesk.platform.aggregate.AggregateStore;
import orderdesk.platform.aggregate.SelectableAggregates;
import orderdesk.platform.aggregate.StoreUnavailable;
import orderdesk.platform.aggregate.protocol.Alarms;
import orderdesk.platform.aggregate.protocol.ProtocolStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Runs the store: looks for what is due twice a second, and publishes what is on its way before it stops. */
final class StoreRunner implements AggregateStore, SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(StoreRunner.class);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);
    private static final Duration QUIET_WITHIN = Duration.ofSeconds(5);

    private final ProtocolStore store;
    private final ThreadFactory threads;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final List<Thread> loops = new ArrayList<>();
    private boolean running;

    StoreRunner(ProtocolStore store, ThreadFactory threads) {
        this.store = store;
        this.threads = threads;
    }

    @Override
    public synchronized <A, E> SelectableAggregates<A, E> open(AggregateKind<A, E> kind) {
        var aggregates = store.open(kind);
        if (running) {
            watch(store.alarms().getLast());
        }
        return aggregates;
    }

    @Override
    public synchronized void start() {
        running = true;
        store.alarms().forEach(this::watch);
    }

    private void watch(Alarms<?, ?> alarms) {
        var loop = threads.newThread(() -> lookAfter(alarms));
        loops.add(loop);
        loop.start();
    }

    private void lookAfter(Alarms<?, ?> alarms) {
        try {
            while (step(alarms) || !stopped.await(BETWEEN_LOOKS.toMillis(), TimeUnit.MILLISECONDS)) {
                log.trace("Looked after {}", alarms.collection());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean step(Alarms<?, ?> alarms) {
        try {
            return alarms.tick() && stopped.getCount() > 0;
        } catch (StoreUnavailable e) {
            log.debug("Nobody is woken for now in {}", alarms.collection(), e);
        } catch (RuntimeException e) {
            log.error("Cannot look for what is due in {}", alarms.collection(), e);
        }
        return false;
    }

    /** After everything that hands in commands. */
    @Override
    public synchronized void stop() {
        stopped.countDown();
        running = false;
        var until = System.nanoTime() + QUIET_WITHIN.toNanos();
        try {
            for (var loop : loops) {
                loop.join(Duration.ofNanos(Math.max(1, until - System.nanoTime())));
            }
            while (!store.isQuiet() && System.nanoTime() < until) {
                TimeUnit.MILLISECONDS.sleep(20);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return -1000;
    }
}
