package orderdesk.order;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.Tags;
import java.util.stream.Collectors;
import orderdesk.platform.aggregate.StoreUnavailable;
import orderdesk.platform.shops.Shops;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * Says to whoever watches the suite that a rule of safe orders switched itself off; the alert is {@code SafeRuleOff}. One
 * row a shop, read from what is stored: a restart forgets nothing, and every instance says the same.
 */
public class SafeMeters {

    private static final Logger LOG = LoggerFactory.getLogger(SafeMeters.class);

    private final SafeDesk desk;
    private final Shops shops;
    private final MultiGauge failed;

    public SafeMeters(SafeDesk desk, Shops shops, MeterRegistry meters) {
        this.desk = desk;
        this.shops = shops;
        this.failed = MultiGauge.builder("orderdesk.safe.rules.failed")
                .description("Rules that switched themselves off, and that no person has decided on since")
                .register(meters);
    }

    @Scheduled(fixedDelay = 30_000)
    public void look() {
        try {
            var rows = shops.all().stream()
                    .map(shop -> Row.of(
                            Tags.of("shop", shop.value()), desk.rules(shop).awaitingDecision()))
                    .collect(Collectors.toList());
            failed.register(rows, true);
        } catch (StoreUnavailable e) {
            LOG.debug("What is known of rules of safe orders stays as it was", e);
        }
    }
}
