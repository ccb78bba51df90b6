package orderdesk.promo.messaging;

import java.util.List;
import java.util.function.Consumer;
import orderdesk.platform.inbox.Inbox;
import orderdesk.promo.Desks;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

@Configuration(proxyBeanMethods = false)
class TopicsConfiguration {

    @Bean
    Consumer<Message<List<byte[]>>> orders(Inbox inbox, Desks desks) {
        return inbox.reading(new OrdersReader(desks.benefits(), desks.certificates()));
    }
}
