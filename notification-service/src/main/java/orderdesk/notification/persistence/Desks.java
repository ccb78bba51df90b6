package orderdesk.notification.persistence;

import java.time.Clock;
import orderdesk.notification.NotificationDesk;
import orderdesk.notification.TextDesk;
import orderdesk.notification.channel.Channel;
import orderdesk.platform.aggregate.AggregateStore;
import orderdesk.platform.shops.Shops;

/** Opens the service's aggregates on a store, and builds the desk that works on them. */
public final class Desks {

    private Desks() {}

    public static NotificationDesk on(AggregateStore store, Channel channel, Shops shops, Clock clock) {
        var files = store.open(new CorrespondenceKind());
        var messages = store.open(new MessageKind());
        var texts = new TextDesk(store.open(new WordingKind()), files, shops, clock);
        return NotificationDesk.of(files, messages, new StoredOutbound(messages), texts, channel, shops, clock);
    }
}
