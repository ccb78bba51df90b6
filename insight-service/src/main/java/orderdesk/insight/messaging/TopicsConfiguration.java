package orderdesk.insight.messaging;

import java.util.List;
import java.util.function.Consumer;
import orderdesk.insight.Chronicle;
import orderdesk.insight.calls.domain.CallLog;
import orderdesk.platform.inbox.Inbox;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

/** One function per topic; insight reads them all. */
@Configuration(proxyBeanMethods = false)
class TopicsConfiguration {

    @Bean
    Consumer<Message<List<byte[]>>> orders(Inbox inbox, Chronicle chronicle, CallLog callLog) {
        return inbox.reading(new OrdersReader(chronicle, callLog));
    }

    @Bean
    Consumer<Message<List<byte[]>>> stock(Inbox inbox, Chronicle chronicle) {
        return inbox.reading(new StockReader(chronicle));
    }

    @Bean
    Consumer<Message<List<byte[]>>> confirmations(Inbox inbox, Chronicle chronicle, CallLog callLog) {
        return inbox.reading(new ConfirmationsReader(chronicle, callLog));
    }

    @Bean
    Consumer<Message<List<byte[]>>> calls(Inbox inbox, Chronicle chronicle, CallLog callLog) {
        return inbox.reading(new CallsReader(chronicle, callLog));
    }

    @Bean
    Consumer<Message<List<byte[]>>> benefits(Inbox inbox, Chronicle chronicle) {
        return inbox.reading(new BenefitsReader(chronicle));
    }

    @Bean
    Consumer<Message<List<byte[]>>> notifications(Inbox inbox, Chronicle chronicle, CallLog callLog) {
        return inbox.reading(new NotificationsReader(chronicle, callLog));
    }
}
