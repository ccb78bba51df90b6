package orderdesk.callback.widget.persistence;

import java.time.Clock;
import orderdesk.callback.Trained;
import orderdesk.callback.chat.ChatDesk;
import orderdesk.callback.presence.PresenceDesk;
import orderdesk.callback.widget.WidgetDesk;
import orderdesk.platform.aggregate.AggregateStore;
import orderdesk.platform.shops.Shops;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class WidgetConfiguration {

    @Bean
    WidgetDesk widgetDesk(AggregateStore store, PresenceDesk presence, ChatDesk chats, Shops shops, Clock clock) {
        var settings = store.open(new WidgetSettingsKind());
        return new WidgetDesk(settings, presence, chats.seen(), new Trained(shops), shops, clock);
    }
}
