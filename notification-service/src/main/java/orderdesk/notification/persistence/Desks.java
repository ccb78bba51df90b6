package orderdesk.notification.persistence;

import java.time.Clock;
import orderdesk.contracts.notification.NotificationEvent;
import orderdesk.notification.AddresseeDesk;
import orderdesk.notification.FollowDesk;
import orderdesk.notification.NotificationDesk;
import orderdesk.notification.Outside;
import orderdesk.notification.SendingDesk;
import orderdesk.notification.TextDesk;
import orderdesk.notification.TimingDesk;
import orderdesk.notification.ask.AskDesk;
import orderdesk.notification.ask.Patience;
import orderdesk.notification.evidence.EvidenceDesk;
import orderdesk.notification.evidence.persistence.FolderKind;
import orderdesk.notification.message.domain.Message;
import orderdesk.notification.order.domain.Correspondence;
import orderdesk.notification.preference.PreferenceDesk;
import orderdesk.notification.reply.ReplyBook;
import orderdesk.notification.reply.ReplyDesk;
import orderdesk.notification.text.Composer;
import orderdesk.notification.text.Forms;
import orderdesk.notification.webhook.WebhookDesk;
import orderdesk.notification.webhook.WebhookSending;
import orderdesk.platform.aggregate.AggregateStore;
import orderdesk.platform.aggregate.Aggregates;
import orderdesk.platform.aggregate.SelectableAggregates;
import orderdesk.platform.shops.Shops;

/** Opens the service's aggregates on a store, and builds the desk that works on them. */
public final class Desks {

    private final AggregateStore store;
    private final Shops shops;
    private final int ofAShopADay;
    private final Clock clock;

    private Desks(AggregateStore store, Shops shops, int ofAShopADay, Clock clock) {
        this.store = store;
        this.shops = shops;
        this.ofAShopADay = ofAShopADay;
        this.clock = clock;
    }

    public static NotificationDesk on(AggregateStore store, Outside outside, Shops shops, Clock clock) {
        return on(store, outside, shops, SendingDesk.OF_A_SHOP, clock);
    }

    /** @param ofAShopADay messages that one shop sends at most */
    public static NotificationDesk on(
            AggregateStore store, Outside outside, Shops shops, int ofAShopADay, Clock clock) {
        return new Desks(store, shops, ofAShopADay, clock).desk(outside);
    }

    private NotificationDesk desk(Outside outside) {
        var files = store.open(new CorrespondenceKind());
        var messages = store.open(new MessageKind());
        var endpoints = store.open(new EndpointKind());
        var deliveries = store.open(new DeliveryKind());
        var webhooks = new StoredWebhooks(endpoints, deliveries);
        var addressees = new AddresseeDesk(store.open(new AddresseeKind()), files, clock);
        var preferences = new PreferenceDesk(store.open(new PreferencesKind()), outside.links(), clock);
        var timings = new TimingDesk(store.open(new TimingKind()), clock);
        var replies = outside.replies().with(outside.links());
        var texts = new TextDesk(store.open(new WordingKind()), files, addressees, replies, shops, clock);
        var composer = new Composer(texts, addressees, replies, outside.links());
        var patience = new Patience(store.open(new TriesKind()), clock);
        var evidence = new EvidenceDesk(store.open(new FolderKind()), outside.links(), clock);
        return new NotificationDesk(
                new FollowDesk(files, messages, timings, evidence, shops, clock),
                sending(files, messages, outside, addressees, preferences, composer),
                texts,
                timings,
                addressees,
                preferences,
                replies(messages, files, addressees),
                new AskDesk(patience, new NumberedOrders(files), shops, clock),
                patience,
                evidence,
                new WebhookDesk(endpoints, deliveries, webhooks, outside.secrets(), clock),
                new WebhookSending(endpoints, deliveries, webhooks, outside.secrets(), outside.courier(), shops, clock),
                new StoredOutbound(messages));
    }

    private SendingDesk sending(
            Aggregates<Correspondence, NotificationEvent> files,
            SelectableAggregates<Message, NotificationEvent> messages,
            Outside outside,
            AddresseeDesk addressees,
            PreferenceDesk preferences,
            Composer composer) {
        var outbound = new StoredOutbound(messages);
        return new SendingDesk(
                files, messages, outbound, outside, addressees, preferences, composer, shops, ofAShopADay, clock);
    }

    private ReplyDesk replies(
            Aggregates<Message, NotificationEvent> messages,
            Aggregates<Correspondence, NotificationEvent> files,
            Forms forms) {
        var own = store.open(new ReplyKind());
        var drafts = store.open(new DraftKind());
        var stored = new StoredReplies(own, drafts);
        return new ReplyDesk(new ReplyBook(own, stored, clock), drafts, messages, files, stored, forms, shops, clock);
    }
}
