package orderdesk.callback.presence.persistence;

import java.time.Clock;
import orderdesk.callback.presence.LineEnds;
import orderdesk.callback.presence.OpenClaims;
import orderdesk.callback.presence.PresenceDesk;
import orderdesk.callback.presence.RegulationDesk;
import orderdesk.platform.aggregate.AggregateStore;
import orderdesk.platform.shops.Shops;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PresenceConfiguration {

    @Bean
    RegulationDesk regulationDesk(AggregateStore store, Shops shops, Clock clock) {
        return PresenceDesks.regulations(store, shops, clock);
    }

    @Bean
    PresenceDesk presenceDesk(
            AggregateStore store, RegulationDesk regulations, ObjectProvider<OpenClaims> claims, Clock clock) {
        return PresenceDesks.on(store, regulations, claims.stream().toList(), clock);
    }

    @Bean
    LineEnds lineEnds(PresenceDesk desk, Shops shops) {
        return desk.lineEnds(shops);
    }
}
