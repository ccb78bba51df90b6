package orderdesk.callback.presence.persistence;

import java.time.Clock;
import orderdesk.callback.presence.LineEnds;
import orderdesk.callback.presence.OpenClaims;
import orderdesk.callback.presence.PresenceDesk;
import orderdesk.platform.aggregate.AggregateStore;
import orderdesk.platform.shops.Shops;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PresenceConfiguration {

    @Bean
    PresenceDesk presenceDesk(AggregateStore store, ObjectProvider<OpenClaims> claims, Clock clock) {
        return PresenceDesks.on(store, claims.stream().toList(), clock);
    }

    @Bean
    LineEnds lineEnds(PresenceDesk desk, Shops shops) {
        return desk.lineEnds(shops);
    }
}
