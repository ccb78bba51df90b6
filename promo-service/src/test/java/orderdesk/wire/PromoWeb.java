package orderdesk.wire;

import java.time.Clock;
import orderdesk.platform.shops.Shops;
import orderdesk.platform.simulator.SimulatedClock;
import orderdesk.platform.simulator.SimulatedStore;
import orderdesk.platform.testing.FixedShops;
import orderdesk.platform.testing.Tokens;
import orderdesk.platform.web.WebOnly;
import orderdesk.promo.Desks;
import orderdesk.promo.Orders;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;

/** The service's HTTP side over a store in memory; outside of what the application itself scans. */
@SpringBootConfiguration(proxyBeanMethods = false)
@ComponentScan("orderdesk.promo.web")
@Import({WebOnly.class, Tokens.Issuer.class})
public class PromoWeb {

    @Bean
    SimulatedClock clock() {
        return new SimulatedClock(Orders.NOON);
    }

    @Bean
    SimulatedStore store(Clock clock) {
        return SimulatedStore.synchronous(clock);
    }

    @Bean
    Shops shops() {
        return new FixedShops();
    }

    @Bean
    Desks desks(SimulatedStore store, Shops shops, Clock clock) {
        return Desks.on(store, shops, Orders.CODES, clock);
    }
}
