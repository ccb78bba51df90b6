package orderdesk.simulation;

import java.net.URI;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import orderdesk.contracts.notification.MessageId;
import orderdesk.contracts.notification.NotificationEvent.Channel;
import orderdesk.contracts.shared.ShopId;
import orderdesk.notification.NotificationDesk;
import orderdesk.notification.Outside;
import orderdesk.notification.channel.Channels;
import orderdesk.notification.gift.Codes;
import orderdesk.notification.mailbox.Drafts;
import orderdesk.notification.message.domain.Letter;
import orderdesk.notification.message.domain.Outcome;
import orderdesk.notification.messaging.BenefitsReader;
import orderdesk.notification.messaging.ConfirmationsReader;
import orderdesk.notification.messaging.OrdersReader;
import orderdesk.notification.messaging.StockReader;
import orderdesk.notification.persistence.Desks;
import orderdesk.notification.preference.Links;
import orderdesk.notification.text.ReplyAddresses;
import orderdesk.notification.webhook.Secrets;
import orderdesk.notification.webhook.domain.Reaction;
import orderdesk.platform.aggregate.AggregateStore;
import orderdesk.platform.inbox.Reader;
import orderdesk.platform.shops.Shops;

/**
 * The mail server and the SMS centre outside: they take messages or do not, at times say nothing of what they took, and
 * keep count; and promo-service, as far as codes are asked of it. What they hold is not lost when a service dies.
 */
final class Post implements orderdesk.notification.channel.Channel, Codes {

    private final Map<MessageId, Integer> taken = new HashMap<>();
    private final Random random;

    Post(Random random) {
        this.random = random;
    }

    NotificationDesk desk(AggregateStore store, Shops shops, Clock clock) {
        var outside = new Outside(
                new Channels(Map.of(Channel.EMAIL, this, Channel.SMS, this)),
                (_, _, _) -> new Reaction.Forbidden(),
                new Secrets("simulated"),
                this,
                ReplyAddresses.NONE,
                new Links(URI.create("https://mail.example.ru"), "simulated"));
        return Desks.on(store, outside, shops, clock);
    }

    static List<Reader<?>> readers(NotificationDesk desk) {
        return List.of(
                new OrdersReader(desk.follow(), desk.webhooks(), Drafts.NOBODY),
                new StockReader(desk.follow(), desk.webhooks()),
                new ConfirmationsReader(desk.follow()),
                new BenefitsReader(desk.follow()));
    }

    @Override
    public Outcome send(MessageId id, Letter letter) {
        return switch (random.nextInt(12)) {
            case 0 -> new Outcome.Away("away");
            case 1 -> new Outcome.Refused(false, "450");
            case 2 -> {
                take(id);
                yield new Outcome.Unanswered("silence");
            }
            default -> {
                take(id);
                yield new Outcome.Taken();
            }
        };
    }

    private void take(MessageId id) {
        taken.merge(id, 1, Integer::sum);
    }

    @Override
    public Told of(ShopId shop, String certificate) {
        return random.nextInt(4) == 0 ? new Told.Later("away") : new Told.Code("0000-0000-0000");
    }

    /** How often each message was accepted for delivery. */
    Map<MessageId, Integer> taken() {
        return taken;
    }
}
