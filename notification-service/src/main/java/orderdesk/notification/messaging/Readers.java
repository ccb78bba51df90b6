package orderdesk.notification.messaging;

import java.util.List;
import java.util.function.Consumer;
import orderdesk.notification.NotificationDesk;
import orderdesk.notification.mailbox.MailboxDesk;
import orderdesk.platform.inbox.Inbox;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

@Configuration(proxyBeanMethods = false)
class Readers {

    @Bean
    Consumer<Message<List<byte[]>>> orders(Inbox inbox, NotificationDesk desk, MailboxDesk mailboxes) {
        return inbox.reading(new OrdersReader(desk.follow(), desk.webhooks(), mailboxes::drafted));
    }

    @Bean
    Consumer<Message<List<byte[]>>> stock(Inbox inbox, NotificationDesk desk) {
        return inbox.reading(new StockReader(desk.follow(), desk.webhooks()));
    }

    @Bean
    Consumer<Message<List<byte[]>>> benefits(Inbox inbox, NotificationDesk desk) {
        return inbox.reading(new BenefitsReader(desk.follow()));
    }

    @Bean
    Consumer<Message<List<byte[]>>> confirmations(Inbox inbox, NotificationDesk desk) {
        return inbox.reading(new ConfirmationsReader(desk.follow()));
    }

    @Bean
    Consumer<Message<List<byte[]>>> calls(Inbox inbox, MailboxDesk mailboxes) {
        return inbox.reading(new CallsReader(mailboxes));
    }
}
