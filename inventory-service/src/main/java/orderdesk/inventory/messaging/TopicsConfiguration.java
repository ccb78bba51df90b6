package orderdesk.inventory.messaging;

import java.util.List;
import java.util.function.Consumer;
import orderdesk.inventory.draft.DraftDesk;
import orderdesk.inventory.stock.StockDesk;
import orderdesk.platform.inbox.Inbox;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

@Configuration(proxyBeanMethods = false)
class TopicsConfiguration {

    @Bean
    Consumer<Message<List<byte[]>>> orders(Inbox inbox, StockDesk desk, DraftDesk drafts) {
        return inbox.reading(new OrdersReader(desk, drafts));
    }
}
