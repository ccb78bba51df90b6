package orderdesk.notification.persistence;

import java.time.Clock;
import orderdesk.notification.NotificationDesk;
import orderdesk.notification.channel.Channels;
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
            AggregateStore store, Channels channels, Courier courier, Secrets secrets, Shops shops, Clock clock) {
        return Desks.on(store, channels, courier, secrets, shops, clock);
    }
}
