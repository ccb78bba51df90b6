package orderdesk.wire;

import java.time.Clock;
import orderdesk.order.Demo;
import orderdesk.order.Desks;
import orderdesk.order.PersonRequestDesk;
import orderdesk.order.person.CopiesInMemory;
import orderdesk.platform.person.PersonSeal;
import orderdesk.platform.shops.Shops;
import orderdesk.platform.simulator.SimulatedClock;
import orderdesk.platform.simulator.SimulatedStore;
import orderdesk.platform.testing.FixedShops;
import orderdesk.platform.testing.Tokens;
import orderdesk.platform.web.WebOnly;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;

/** The service's HTTP side over a store in memory; outside of what the application itself scans. */
@SpringBootConfiguration(proxyBeanMethods = false)
@ComponentScan("orderdesk.order.web")
@Import({WebOnly.class, Tokens.Issuer.class})
public class OrderWeb {

    @Bean
    SimulatedClock clock() {
        return new SimulatedClock(Demo.NOW);
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
    Desks desks(SimulatedStore store, Clock clock) {
        return Demo.desks(store, clock);
    }

    @Bean
    PersonSeal personSeal() {
        return new PersonSeal("a key of the tests");
    }

    @Bean
    PersonRequestDesk persons(SimulatedStore store, Desks desks, PersonSeal seal, Clock clock) {
        return PersonRequestDesk.on(store, desks, new CopiesInMemory(), seal, clock);
    }
}
