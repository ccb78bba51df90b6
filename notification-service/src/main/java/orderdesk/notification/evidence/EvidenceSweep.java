package orderdesk.notification.evidence;

import java.util.concurrent.TimeUnit;
import orderdesk.platform.aggregate.StoreUnavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Clears away once an hour what interrupted uploads left behind. */
@Component
class EvidenceSweep {

    private static final Logger LOG = LoggerFactory.getLogger(EvidenceSweep.class);

    private final Uploads uploads;

    EvidenceSweep(Uploads uploads) {
        this.uploads = uploads;
    }

    @Scheduled(initialDelay = 5, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
    void sweep() {
        try {
            var left = uploads.sweep();
            if (left > 0) {
                LOG.info("Deleted {} uploads that no case names", left);
            }
        } catch (StoreUnavailable away) {
            LOG.debug("Uploads are swept when the database is back", away);
        }
    }
}
