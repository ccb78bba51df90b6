package orderdesk.callback.messaging;

import java.util.List;
import java.util.function.Consumer;
import orderdesk.callback.CallbackDesk;
import orderdesk.callback.MailDesk;
import orderdesk.callback.chat.ChatDesk;
import orderdesk.callback.chat.messaging.ChatReader;
import orderdesk.callback.presence.LineEnds;
import orderdesk.callback.telephony.LinkDesk;
import orderdesk.callback.telephony.TelephonyDesk;
import orderdesk.callback.telephony.messaging.InVainReader;
import orderdesk.callback.telephony.messaging.PhoneOrderReader;
import orderdesk.callback.telephony.messaging.ReachedReader;
import orderdesk.callback.telephony.messaging.ReadBackReader;
import orderdesk.callback.telephony.messaging.TalkReader;
import orderdesk.platform.inbox.Inbox;
import orderdesk.platform.shops.Shops;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

@Configuration(proxyBeanMethods = false)
class Readers {

    @Bean
    Consumer<Message<List<byte[]>>> orders(Inbox inbox, CallbackDesk desk, LinkDesk links) {
        return inbox.reading(new Together<>(new OrdersReader(desk.orders()), new PhoneOrderReader(links)));
    }

    @Bean
    Consumer<Message<List<byte[]>>> confirmations(
            Inbox inbox, CallbackDesk desk, TelephonyDesk telephony, LinkDesk links) {
        return inbox.reading(new Together<>(
                new ConfirmationsReader(desk),
                new ReachedReader(telephony.inVain(), desk.orders()),
                new ReadBackReader(links)));
    }

    @Bean
    Consumer<Message<List<byte[]>>> calls(
            Inbox inbox, CallbackDesk desk, ChatDesk chats, TelephonyDesk telephony, LineEnds lines, LinkDesk links) {
        return inbox.reading(new Together<>(
                new InVainReader(telephony.inVain(), desk.callers(), lines),
                new ChatReader(chats.work()),
                new CallsReader(desk),
                new TalkReader(links)));
    }

    @Bean
    Consumer<Message<List<byte[]>>> stock(Inbox inbox, CallbackDesk desk) {
        return inbox.reading(new StockReader(desk.answers()));
    }

    @Bean
    Consumer<Message<List<byte[]>>> notifications(Inbox inbox, CallbackDesk desk, Shops shops) {
        return inbox.reading(new NotificationsReader(new MailDesk(desk.tasks(), shops)));
    }
}
