package orderdesk.callback.chat.persistence;

import java.time.Clock;
import orderdesk.callback.CallbackDesk;
import orderdesk.callback.chat.ChatDesk;
import orderdesk.platform.aggregate.AggregateStore;
import orderdesk.platform.shops.Shops;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ChatConfiguration {

    @Bean
    ChatDesk chatDesk(AggregateStore store, CallbackDesk desk, Shops shops, Clock clock) {
        return ChatDesks.on(store, desk, shops, clock);
    }
}
