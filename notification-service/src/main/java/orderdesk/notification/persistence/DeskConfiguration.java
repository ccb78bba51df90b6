package orderdesk.notification.persistence;

import java.time.Clock;
import orderdesk.notification.NotificationDesk;
import orderdesk.notification.channel.Channel;
import orderdesk.notification.webhook.Courier;
import orderdesk.notification.webhook.Secrets;
import orderdesk.platform.aggregate.AggregateStore;
import orderdesk.platform.shops.Shops;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class DeskConfiguration {

    @Bean
    NotificationDesk notificationDesk(
            AggregateStore store, Channel channel, Courier courier, Secrets secrets, Shops shops, Clock clock) {
        return Desks.on(store, channel, courier, secrets, shops, clock);
    }
}
