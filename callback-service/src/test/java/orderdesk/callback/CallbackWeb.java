package orderdesk.callback;

import java.time.Clock;
import java.time.Instant;
import orderdesk.platform.shops.Shops;
import orderdesk.platform.simulator.SimulatedClock;
import orderdesk.platform.simulator.SimulatedStore;
import orderdesk.platform.testing.FixedShops;
import orderdesk.platform.testing.Tokens;
import orderdesk.platform.web.WebOnly;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;

/**
 * The service's HTTP side over a store in memory: everything but its consumers. It bears no stereotype, so that the
 * application's own scan, in tests on real servers, does not find it.
 */
@ComponentScan(
        excludeFilters = {
            @Filter(type = FilterType.REGEX, pattern = "orderdesk\\.callback\\..*messaging\\..*"),
            @Filter(type = FilterType.ASSIGNABLE_TYPE, classes = CallbackApplication.class)
        })
@Import({WebOnly.class, Tokens.Issuer.class})
public class CallbackWeb {

    /** A Tuesday, at noon in Moscow. */
    public static final Instant NOON = Instant.parse("2026-11-24T09:00:00Z");

    @Bean
    SimulatedClock clock() {
        return new SimulatedClock(NOON);
    }

    @Bean
    SimulatedStore store(Clock clock) {
        return SimulatedStore.synchronous(clock);
    }

    @Bean
    Shops shops() {
        return new FixedShops();
    }
}
