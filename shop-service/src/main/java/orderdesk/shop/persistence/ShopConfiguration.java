package orderdesk.shop.persistence;

import java.time.Clock;
import orderdesk.platform.aggregate.AggregateStore;
import orderdesk.shop.ScriptDesk;
import orderdesk.shop.ShopDesk;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ShopConfiguration {

    @Bean
    ShopDesk shopDesk(AggregateStore store, Clock clock) {
        return new ShopDesk(store.open(new ShopKind()), store.open(new StaffKind()), clock);
    }

    @Bean
    ScriptDesk scriptDesk(AggregateStore store, Clock clock) {
        return new ScriptDesk(store.open(new ScriptKind()), clock);
    }
}
