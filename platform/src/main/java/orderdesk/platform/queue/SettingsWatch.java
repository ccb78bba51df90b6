package orderdesk.platform.queue;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import orderdesk.platform.aggregate.StoreUnavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;

/** Looks once a second for queued work whose shop has changed its mind about when to call. A bean of each queue's owner. */
public final class SettingsWatch {

    private static final Logger LOG = LoggerFactory.getLogger(SettingsWatch.class);

    /** After so many the scheduler's other work has its turn: 25,600 items of each shop. */
    private static final int ROUNDS_MAX = 100;

    private final HoursDesk<?, ?> hours;

    public SettingsWatch(HoursDesk<?, ?> hours) {
        this.hours = hours;
    }

    @Scheduled(fixedDelay = 1_000)
    void look() {
        try (var lanes = Executors.newVirtualThreadPerTaskExecutor()) {
            rounds(lanes);
        } catch (StoreUnavailable away) {
            LOG.debug("Changed settings wait for the database", away);
        }
    }

    private void rounds(ExecutorService lanes) {
        for (var round = 1; hours.round(lanes) && round < ROUNDS_MAX; round++) {
            LOG.info("Round {} of settled queues", round);
        }
    }
}
