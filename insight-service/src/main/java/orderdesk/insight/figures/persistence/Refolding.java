package orderdesk.insight.figures.persistence;

import java.util.concurrent.TimeUnit;
import orderdesk.insight.Chronicle;
import orderdesk.platform.aggregate.StoreUnavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Brings orders that are over to the rules by which figures are counted now. */
@Component
class Refolding {

    private static final Logger LOG = LoggerFactory.getLogger(Refolding.class);
    private static final int BATCH = 500;

    private final Chronicle chronicle;

    Refolding(Chronicle chronicle) {
        this.chronicle = chronicle;
    }

    @Scheduled(initialDelay = 5, fixedDelay = 60, timeUnit = TimeUnit.SECONDS)
    void refold() {
        try {
            for (var renewed = chronicle.refold(BATCH); renewed > 0; renewed = chronicle.refold(BATCH)) {
                LOG.info("Counted {} orders anew by the rules of this build", renewed);
            }
        } catch (StoreUnavailable away) {
            LOG.debug("Orders are counted anew when the database is back", away);
        }
    }
}
