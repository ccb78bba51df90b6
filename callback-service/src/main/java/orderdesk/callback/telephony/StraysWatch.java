package orderdesk.callback.telephony;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.concurrent.atomic.AtomicInteger;
import orderdesk.platform.aggregate.StoreUnavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks once a second whether calls without a shop have got one meanwhile, and counts those that have not. */
@Component
class StraysWatch {

    private static final Logger LOG = LoggerFactory.getLogger(StraysWatch.class);

    private final CallDesk desk;
    private final AtomicInteger left;

    StraysWatch(TelephonyDesk desk, MeterRegistry meters) {
        this.desk = desk.calls();
        this.left = new AtomicInteger();
        Gauge.builder("orderdesk.calls.unassigned", left, AtomicInteger::get)
                .description("Calls over lines that belong to no shop; at most 100 are counted")
                .register(meters);
    }

    @Scheduled(fixedDelay = 1_000)
    void look() {
        try {
            left.set(desk.settleStrays());
        } catch (StoreUnavailable away) {
            LOG.debug("Calls without a shop wait for the database", away);
        }
    }
}
