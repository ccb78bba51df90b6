package orderdesk.callback.messaging;

import java.util.List;
import java.util.function.Consumer;
import orderdesk.callback.CallbackDesk;
import orderdesk.callback.MailDesk;
import orderdesk.callback.chat.ChatDesk;
import orderdesk.callback.chat.messaging.ChatReader;
import orderdesk.callback.presence.LineEnds;
import orderdesk.callback.telephony.TelephonyDesk;
import orderdesk.callback.telephony.messaging.InVainReader;
import orderdesk.platform.inbox.Inbox;
import orderdesk.platform.shops.Shops;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

@Configuration(proxyBeanMethods = false)
class Readers {

    @Bean
    Consumer<Message<List<byte[]>>> orders(Inbox inbox, CallbackDesk desk) {
        return inbox.reading(new OrdersReader(desk.orders()));
    }

    @Bean
    Consumer<Message<List<byte[]>>> confirmations(Inbox inbox, CallbackDesk desk) {
        return inbox.reading(new ConfirmationsReader(desk));
    }

    @Bean
    Consumer<Message<List<byte[]>>> calls(
            Inbox inbox, CallbackDesk desk, ChatDesk chats, TelephonyDesk telephony, LineEnds lines) {
        var own = new ChatReader(chats.work(), new CallsReader(desk.promises()));
        return inbox.reading(new InVainReader(telephony.inVain(), desk.callers(), lines, own));
    }

    @Bean
    Consumer<Message<List<byte[]>>> notifications(Inbox inbox, CallbackDesk desk, Shops shops) {
        return inbox.reading(new NotificationsReader(new MailDesk(desk.tasks(), shops)));
    }
}
