package orderdesk.confirmation.messaging;

import java.util.List;
import java.util.function.Consumer;
import orderdesk.confirmation.ConfirmationDesk;
import orderdesk.platform.inbox.Inbox;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

@Configuration(proxyBeanMethods = false)
class Readers {

    @Bean
    Consumer<Message<List<byte[]>>> orders(Inbox inbox, ConfirmationDesk desk) {
        return inbox.reading(new OrdersReader(desk.cases()));
    }

    @Bean
    Consumer<Message<List<byte[]>>> stock(Inbox inbox, ConfirmationDesk desk) {
        return inbox.reading(new StockReader(desk.cases()));
    }

    @Bean
    Consumer<Message<List<byte[]>>> calls(Inbox inbox, ConfirmationDesk desk) {
        return inbox.reading(new CallsReader(desk));
    }

    @Bean
    Consumer<Message<List<byte[]>>> notifications(Inbox inbox, ConfirmationDesk desk) {
        return inbox.reading(new LettersReader(desk));
    }
}
