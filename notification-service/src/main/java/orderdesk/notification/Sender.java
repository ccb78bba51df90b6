package orderdesk.notification;

import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Predicate;
import orderdesk.notification.reply.ReplyDesk;
import orderdesk.notification.webhook.WebhookSending;
import orderdesk.platform.aggregate.StoreUnavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks twice a second for what is due: messages to customers, events to storefronts. */
@Component
class Sender {

    private static final Logger LOG = LoggerFactory.getLogger(Sender.class);

    /** After so many the scheduler's other work has its turn. */
    private static final int ROUNDS_MAX = 100;

    private final ReplyDesk replies;
    private final SendingDesk sending;
    private final WebhookSending webhooks;

    Sender(NotificationDesk desk) {
        this.replies = desk.replies();
        this.sending = desk.sending();
        this.webhooks = desk.webhookSending();
    }

    @Scheduled(fixedDelay = 500)
    void look() {
        try (var lanes = Executors.newVirtualThreadPerTaskExecutor()) {
            replies.handOver();
            rounds(sending::round, lanes);
            rounds(webhooks::round, lanes);
        } catch (StoreUnavailable away) {
            LOG.debug("Messages wait for the database", away);
        }
    }

    private static void rounds(Predicate<Executor> sender, ExecutorService lanes) {
        for (var round = 1; sender.test(lanes) && round < ROUNDS_MAX; round++) {
            LOG.debug("Round {} of messages", round);
        }
    }
}
