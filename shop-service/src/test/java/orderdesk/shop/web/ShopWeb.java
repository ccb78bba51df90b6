package orderdesk.shop.web;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import orderdesk.platform.simulator.SimulatedStore;
import orderdesk.platform.testing.Tokens;
import orderdesk.platform.web.WebOnly;
import orderdesk.shop.ScriptDesk;
import orderdesk.shop.ShopDesk;
import orderdesk.shop.persistence.ScriptKind;
import orderdesk.shop.persistence.ShopKind;
import orderdesk.shop.persistence.StaffKind;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Profile;

/** The service's HTTP side over a store in memory. Its profile keeps it out of the tests of the whole service. */
@Profile(ShopWeb.PROFILE)
@SpringBootConfiguration(proxyBeanMethods = false)
@ComponentScan
@Import({WebOnly.class, Tokens.Issuer.class})
class ShopWeb {

    static final String PROFILE = "web-only";

    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T09:00:00Z"), ZoneOffset.UTC);

    @Bean
    SimulatedStore store() {
        return SimulatedStore.synchronous(CLOCK);
    }

    @Bean
    ShopDesk desk(SimulatedStore store) {
        return new ShopDesk(store.open(new ShopKind()), store.open(new StaffKind()), CLOCK);
    }

    @Bean
    ScriptDesk scripts(SimulatedStore store) {
        return new ScriptDesk(store.open(new ScriptKind()), CLOCK);
    }
}
