package orderdesk.promo;

import orderdesk.platform.aggregate.StoreUnavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks once a second for what a crash has left unfinished. */
@Component
class Leftovers {

    private static final Logger LOG = LoggerFactory.getLogger(Leftovers.class);

    private final BenefitsDesk desk;

    Leftovers(Desks desks) {
        this.desk = desks.benefits();
    }

    @Scheduled(fixedDelay = 1_000)
    void finish() {
        try {
            desk.resume();
        } catch (StoreUnavailable e) {
            LOG.warn("Leftovers wait for the database: {}", e.getMessage());
        }
    }
}
