package orderdesk.notification.mailbox;

import java.util.concurrent.TimeUnit;
import orderdesk.platform.aggregate.StoreUnavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Clears away once an hour what a crash left of letters and attachments in the middle. */
@Component
class AttachmentSweep {

    private static final Logger LOG = LoggerFactory.getLogger(AttachmentSweep.class);

    private final Attachments attachments;
    private final Raws raws;

    AttachmentSweep(Attachments attachments, Raws raws) {
        this.attachments = attachments;
        this.raws = raws;
    }

    @Scheduled(initialDelay = 6, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
    void sweep() {
        try {
            var left = attachments.sweep();
            raws.sweep();
            if (left > 0) {
                LOG.info("Deleted {} attachments that broke off", left);
            }
        } catch (StoreUnavailable away) {
            LOG.debug("Attachments are swept when the database is back", away);
        }
    }
}
