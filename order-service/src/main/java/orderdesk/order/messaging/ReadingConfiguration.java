package orderdesk.order.messaging;

import java.util.List;
import java.util.function.Consumer;
import orderdesk.order.Desks;
import orderdesk.platform.inbox.Inbox;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

/** One function per incoming topic, named as the topic. */
@Configuration(proxyBeanMethods = false)
class ReadingConfiguration {

    @Bean
    Consumer<Message<List<byte[]>>> orders(Inbox inbox, Desks desks) {
        return inbox.reading(new OrdersReader(desks.news(), desks.afterSaleNews(), desks.safeOrders(), desks.crm()));
    }

    @Bean
    Consumer<Message<List<byte[]>>> stock(Inbox inbox, Desks desks) {
        return inbox.reading(new StockReader(desks.news(), desks.drafts(), desks.safeOrders()));
    }

    @Bean
    Consumer<Message<List<byte[]>>> confirmations(Inbox inbox, Desks desks) {
        return inbox.reading(new ConfirmationsReader(desks.news(), desks.safeOrders()));
    }

    @Bean
    Consumer<Message<List<byte[]>>> benefits(Inbox inbox, Desks desks) {
        return inbox.reading(new BenefitsReader(desks.news(), desks.safeOrders()));
    }

    @Bean
    Consumer<Message<List<byte[]>>> notifications(Inbox inbox, Desks desks) {
        return inbox.reading(new NotificationsReader(desks.drafts(), desks.afterSaleNews()));
    }
}
