package orderdesk.promo;

import java.time.Clock;
import orderdesk.platform.aggregate.AggregateStore;
import orderdesk.platform.codes.KeyedCodes;
import orderdesk.platform.shops.Shops;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** The use cases, on their real store and under their real key. */
@Configuration(proxyBeanMethods = false)
class DeskConfiguration {

    @Bean
    Desks desks(AggregateStore store, Shops shops, Environment environment, Clock clock) {
        return Desks.on(store, shops, KeyedCodes.of(environment), clock);
    }
}
