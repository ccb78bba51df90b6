package orderdesk.notification.persistence;

import java.time.Clock;
import orderdesk.notification.NotificationDesk;
import orderdesk.notification.channel.Channel;
import orderdesk.platform.aggregate.AggregateStore;
import orderdesk.platform.shops.Shops;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class DeskConfiguration {

    @Bean
    NotificationDesk notificationDesk(AggregateStore store, Channel channel, Shops shops, Clock clock) {
        return Desks.on(store, channel, shops, clock);
    }
}
