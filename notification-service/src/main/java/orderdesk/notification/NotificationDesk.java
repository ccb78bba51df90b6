package orderdesk.notification;

import java.time.Clock;
import orderdesk.contracts.notification.NotificationEvent;
import orderdesk.notification.channel.Channel;
import orderdesk.notification.message.domain.Message;
import orderdesk.notification.order.domain.Correspondence;
import orderdesk.notification.text.Composer;
import orderdesk.platform.aggregate.Aggregates;
import orderdesk.platform.shops.Shops;

/** Everything that can be done with messages, by whoever builds the service: the Spring shell or a simulation. */
public record NotificationDesk(FollowDesk follow, SendingDesk sending, TextDesk texts, Outbound outbound) {

    public static NotificationDesk of(
            Aggregates<Correspondence, NotificationEvent> files,
            Aggregates<Message, NotificationEvent> messages,
            Outbound outbound,
            TextDesk texts,
            Channel channel,
            Shops shops,
            Clock clock) {
        return new NotificationDesk(
                new FollowDesk(files, messages, shops, clock),
                new SendingDesk(files, messages, outbound, channel, new Composer(texts), shops, clock),
                texts,
                outbound);
    }
}
