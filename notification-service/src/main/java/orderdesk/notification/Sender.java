package orderdesk.notification;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import orderdesk.platform.aggregate.StoreUnavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks twice a second for messages that are due. */
@Component
class Sender {

    private static final Logger LOG = LoggerFactory.getLogger(Sender.class);

    /** After so many the scheduler's other work has its turn. */
    private static final int ROUNDS_MAX = 100;

    private final SendingDesk sending;

    Sender(NotificationDesk desk) {
        this.sending = desk.sending();
    }

    @Scheduled(fixedDelay = 500)
    void look() {
        try (var lanes = Executors.newVirtualThreadPerTaskExecutor()) {
            rounds(lanes);
        } catch (StoreUnavailable away) {
            LOG.debug("Messages wait for the database", away);
        }
    }

    private void rounds(ExecutorService lanes) {
        for (var round = 1; sending.round(lanes) && round < ROUNDS_MAX; round++) {
            LOG.debug("Round {} of messages", round);
        }
    }
}
