package orderdesk.notification.persistence;

import java.time.Clock;
import orderdesk.notification.NotificationDesk;
import orderdesk.notification.Outside;
import orderdesk.notification.channel.Channels;
import orderdesk.notification.gift.Codes;
import orderdesk.notification.preference.Links;
import orderdesk.notification.text.ReplyAddresses;
import orderdesk.notification.webhook.Courier;
import orderdesk.notification.webhook.Secrets;
import orderdesk.platform.aggregate.AggregateStore;
import orderdesk.platform.shops.Shops;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MessageSettings.class)
class DeskConfiguration {

    /** @param replies where a shop reads its mail; without it nobody is told an address to answer to */
    @Bean
    Outside outside(
            Channels channels,
            Courier courier,
            Secrets secrets,
            Codes codes,
            ObjectProvider<ReplyAddresses> replies,
            Environment environment) {
        return new Outside(
                channels,
                courier,
                secrets,
                codes,
                replies.getIfAvailable(() -> ReplyAddresses.NONE),
                Links.of(environment));
    }

    @Bean
    NotificationDesk notificationDesk(
            AggregateStore store, Outside outside, Shops shops, MessageSettings settings, Clock clock) {
        return Desks.on(store, outside, shops, settings.perShopDaily(), clock);
    }
}
