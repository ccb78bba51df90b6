package orderdesk.confirmation;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import orderdesk.platform.aggregate.StoreUnavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks once a second for queued work whose shop has changed its mind about when to call. */
@Component
class SettingsWatch {

    private static final Logger LOG = LoggerFactory.getLogger(SettingsWatch.class);

    /** After so many the scheduler's other work has its turn: 25,600 cases of each shop. */
    private static final int ROUNDS_MAX = 100;

    private final HoursDesk hours;

    SettingsWatch(ConfirmationDesk desk) {
        this.hours = desk.hours();
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
